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

-- Decisions of working groups and requests of coordinators, with what their addressees have answered (P13).
create table coordinated_decision (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    act_id              text        not null,
    clause_id           text        not null,
    topic               text        not null,
    number              text,
    decided_on          date        not null,
    report_wanted       boolean     not null,
    joint               boolean     not null,
    process_instance_id text        not null unique,
    issued_at           timestamptz not null,
    issued_by           text        not null,
    ended_at            timestamptz,
    ended_by            text,
    outcome             text        check (outcome in ('CLOSED', 'WITHDRAWN')),
    summary             text,
    check ((ended_at is null) = (outcome is null)),
    check ((ended_at is null) = (ended_by is null))
);

create index coordinated_decision_jurisdiction on coordinated_decision (jurisdiction, issued_at);

create table decision_edition (
    decision_id uuid        not null references coordinated_decision (id),
    edition     integer     not null check (edition > 0),
    text        text        not null,
    due_on      date,
    reason      text,
    entered_at  timestamptz not null,
    entered_by  text        not null,
    primary key (decision_id, edition)
);

create table decision_addressee (
    decision_id uuid not null references coordinated_decision (id),
    body_id     text not null references body (id),
    card_id     uuid not null references control_card (id),
    state       text not null default 'SENT' check (state in ('SENT', 'ACKNOWLEDGED', 'OBJECTED', 'REPORTED', 'INFORMED',
                                                              'EXECUTED', 'RELEASED', 'LEFT')),
    answer      text,
    proof_url   text,
    executed_on date,
    answered_at timestamptz,
    answered_by text,
    ruling      text,
    ruled_by    text,
    primary key (decision_id, body_id)
);

-- Who has taken note of which edition: never overwritten.
create table decision_acknowledgement (
    decision_id     uuid        not null references coordinated_decision (id),
    body_id         text        not null references body (id),
    edition         integer     not null,
    acknowledged_at timestamptz not null,
    acknowledged_by text        not null,
    primary key (decision_id, body_id, edition)
);

comment on column decision_edition.due_on is 'last day of the term that the decision itself sets, in the jurisdiction''s zone';
comment on column decision_edition.reason is 'why the decision was amended; empty in the first edition';
comment on column decision_addressee.state is 'LEFT: not finished when the decision was closed or withdrawn';
