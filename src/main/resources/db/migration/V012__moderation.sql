-- What users wrote on official pages, what was decided of it and by whom, complaints, and the blacklist (P10).
create table moderation_case (
    id                  uuid        primary key,
    number              bigint      generated always as identity unique,
    jurisdiction        text        not null,
    act_id              text        not null,
    clause_id           text        not null,
    body_id             text        not null references body (id),
    account_id          uuid        not null references account (id),
    kind                text        not null check (kind in ('COMMENT', 'MESSAGE')),
    entry_text          text        not null,
    entry_address       text,
    author              text        not null,
    author_address      text,
    found_on            date        not null,
    found_by            text        not null,
    decision            text        not null check (decision in ('ANSWER', 'APPEAL', 'VIOLATION', 'NOTHING')),
    ground              text,
    snapshot            text,
    decided_at          timestamptz not null,
    decided_by          text        not null,
    state               text        not null check (state in ('DECIDED', 'ANSWERED', 'HANDED_OVER', 'REMOVED', 'GONE', 'LEFT', 'RESTORED')),
    outcome             text,
    done_by             text,
    process_instance_id text        not null unique,
    check (decision <> 'VIOLATION' or (ground is not null and snapshot is not null))
);

create index moderation_case_body on moderation_case (body_id, number desc);
create index moderation_case_jurisdiction on moderation_case (jurisdiction, number desc);

create table moderation_event (
    id      bigint      generated always as identity primary key,
    case_id uuid        not null references moderation_case (id),
    at      timestamptz not null,
    actor   text,
    note    text        not null
);

create index moderation_event_case on moderation_event (case_id, id);

create table moderation_complaint (
    id                  uuid        primary key,
    case_id             uuid        not null references moderation_case (id),
    complaint           text        not null,
    received_on         date        not null,
    upheld              boolean     not null,
    reason              text        not null,
    reviewed_by         text        not null,
    reviewed_at         timestamptz not null,
    process_instance_id text        not null unique
);

create index moderation_complaint_case on moderation_complaint (case_id);

create table blacklisting (
    id                  uuid        primary key,
    case_id             uuid        not null unique references moderation_case (id),
    jurisdiction        text        not null,
    body_id             text        not null references body (id),
    account_id          uuid        not null references account (id),
    author              text        not null,
    author_address      text        not null,
    reason              text        not null,
    since               date        not null,
    until               date        not null,
    proposed_by         text        not null,
    confirmed_by        text        not null,
    lifted_at           timestamptz,
    lifted_by           text,
    lifted_because      text,
    process_instance_id text        not null unique,
    check (proposed_by <> confirmed_by),
    check ((lifted_at is null) = (lifted_because is null))
);

create index blacklisting_body on blacklisting (body_id, since desc);
create index blacklisting_jurisdiction on blacklisting (jurisdiction, since desc);

comment on column moderation_case.snapshot is 'where the picture of the entry is kept; noted before the entry is deleted';
comment on column moderation_case.ground is 'the act''s words (KUZ-A2.6b), or the official''s where the act names no grounds';
comment on column blacklisting.until is 'last day on the list, in the jurisdiction''s zone';
