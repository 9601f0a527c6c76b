-- Decisions on applications to keep no page (SHP-4), and what became of those that were agreed.
create table exemption (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    act_id              text        not null,
    clause_id           text        not null,
    duty_clause_id      text        not null,
    body_id             text        not null,
    networks            text[]      not null check (cardinality(networks) > 0),
    specifics           text        not null,
    opinion             text        not null,
    agreed              boolean     not null,
    reason              text        not null,
    letter_number       text        not null,
    letter_date         date        not null,
    decided_on          date        not null,
    decided_at          timestamptz not null,
    decided_by          text        not null,
    valid_until         date,
    ended_on            date,
    ended_because       text,
    process_instance_id text        not null,
    check (agreed or (valid_until is null and ended_on is null)),
    check ((ended_on is null) = (ended_because is null))
);

create index exemption_body on exemption (body_id);
create index exemption_jurisdiction on exemption (jurisdiction) where agreed and ended_on is null;

create table exemption_review (
    id           bigint generated always as identity primary key,
    exemption_id uuid        not null references exemption (id),
    kept         boolean     not null,
    valid_until  date,
    reason       text        not null,
    reviewed_at  timestamptz not null,
    reviewed_by  text        not null
);

create index exemption_review_exemption on exemption_review (exemption_id, id);

comment on column exemption.clause_id is 'clause that permits it';
comment on column exemption.duty_clause_id is 'clause whose duty it lifts';
comment on column exemption.valid_until is 'last day on which it stands; null: until it is ended';
comment on column exemption.ended_on is 'first day on which it does not stand any more';
