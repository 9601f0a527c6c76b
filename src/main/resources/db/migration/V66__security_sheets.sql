-- What self-checks found of each account, what was amiss and how it was mended; kept for ever (P11).
create table security_sheet (
    id                  uuid        primary key,
    account_id          uuid        not null references account (id),
    jurisdiction        text        not null,
    body_id             text        not null references body (id),
    clause_id           text,
    occasion            text        not null,
    checked_on          date        not null,
    checked_at          timestamptz not null,
    checked_by          text        not null,
    measures            text[]      not null,
    entitled            text[]      not null,
    strangers           text[]      not null,
    note                text,
    process_instance_id text        not null,
    confirmed_at        timestamptz,
    confirmed_by        text,
    unique (account_id, process_instance_id),
    check ((confirmed_at is null) = (confirmed_by is null))
);

create index security_sheet_account on security_sheet (account_id, checked_at);
create index security_sheet_process on security_sheet (process_instance_id);

create table security_defect (
    id             uuid        primary key,
    sheet_id       uuid        not null references security_sheet (id),
    position       integer     not null,
    description    text        not null,
    waived_because text,
    mend_by        date,
    mended_on      date,
    mended_by      text,
    how            text,
    confirmed_at   timestamptz,
    confirmed_by   text,
    unique (sheet_id, position),
    check (waived_because is null or mend_by is null),
    check ((confirmed_at is null) = (confirmed_by is null))
);

-- A period in which the self-check of a body was begun: neither a second node nor a clock set back begins it twice.
create table security_round (
    body_id    text        not null references body (id),
    period     date        not null,
    begun_at   timestamptz not null,
    primary key (body_id, period)
);

comment on column security_sheet.clause_id is 'clause under which the account is secured; null: an internal rule of the administration';
comment on column security_sheet.measures is 'measures that were taken; what is missing is a defect';
comment on column security_sheet.entitled is 'designated officials who have rights in the network';
comment on column security_sheet.strangers is 'others who have rights there';
comment on column security_defect.mend_by is 'last day of the internal term, in the jurisdiction''s zone';
comment on column security_round.period is 'first day of the period';
