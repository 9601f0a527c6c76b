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
