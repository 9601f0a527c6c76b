-- Requests for help and their answers; what was shared is the knowledge base of the jurisdiction (P12).
create table consultation (
    id                  uuid        primary key,
    number              bigint      generated always as identity unique,
    jurisdiction        text        not null,
    act_id              text        not null,
    clause_id           text        not null,
    topics              text[]      not null,
    body_id             text        not null references body (id),
    adviser_role        text        not null,
    subject             text        not null,
    question            text        not null,
    asked_at            timestamptz not null,
    asked_by            text        not null,
    follows             uuid        references consultation (id),
    state               text        not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'PASSED_ON')),
    answer              text,
    answered_at         timestamptz,
    answered_by         text,
    shared              boolean     not null default false,
    settled             boolean,
    process_instance_id text        not null,
    search              tsvector    generated always as (
        setweight(to_tsvector('russian', subject), 'A') || setweight(to_tsvector('russian', question), 'B')
            || setweight(to_tsvector('russian', coalesce(answer, '')), 'C')) stored,
    check ((state = 'ANSWERED') = (answer is not null and answered_at is not null and answered_by is not null)),
    check (not shared or state = 'ANSWERED')
);

create index consultation_search on consultation using gin (search) where shared;
create index consultation_shared on consultation (jurisdiction, answered_at desc) where shared;
create index consultation_asked on consultation (jurisdiction, asked_at);

comment on column consultation.follows is 'the request whose answer did not settle the question';
comment on column consultation.settled is 'what the asking body has said of the answer; null while it has said nothing';
