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

-- Compromised accounts: from the report, whose moment begins the terms in hours, to cause and lessons (P18).
create table account_incident (
    id                  uuid        primary key,
    account_id          uuid        not null references account (id),
    jurisdiction        text        not null,
    body_id             text        not null references body (id),
    sign                text        not null check (sign in ('FOREIGN_POST', 'NO_ACCESS', 'CHANGED_SETTINGS', 'OTHER')),
    seen                text,
    reported_at         timestamptz not null,
    reported_by         text        not null,
    contain_by          timestamptz not null,
    advise_by           timestamptz not null,
    process_instance_id text        not null unique,
    contained_at        timestamptz,
    contained_by        text,
    containment         text[],
    not_done_because    text,
    false_alarm_at      timestamptz,
    false_alarm_because text,
    warned_at           timestamptz,
    warned_by           text,
    warning_text        text,
    warning_places      text,
    advised_at          timestamptz,
    advised_by          text,
    advice              text,
    computer_incident   text,
    restored_at         timestamptz,
    restored_by         text,
    lost                boolean     not null default false,
    restoring_note      text,
    cause               text,
    lessons             text,
    closed_at           timestamptz,
    closed_by           text
);

create unique index account_incident_open on account_incident (account_id) where closed_at is null;
create index account_incident_marked on account_incident (account_id) where restored_at is null and false_alarm_at is null;

comment on column account_incident.contain_by is 'end of the internal term in hours for the first measures';
comment on column account_incident.advise_by is 'end of the internal term in hours for the decision about НКЦКИ';
comment on column account_incident.computer_incident is 'whether НКЦКИ was notified, when and by what, or why not';
comment on column account_incident.restored_at is 'null while the body does not control the page, also when it is lost';

-- Apart from the incident: the public registry hears of every change of that.
create table incident_late_letter (
    incident_id uuid        not null references account_incident (id) on delete cascade,
    term        text        not null check (term in ('FIRST_MEASURES', 'ADVICE')),
    told_at     timestamptz not null,
    primary key (incident_id, term)
);

comment on table incident_late_letter is 'when it was last told that a term of an incident has passed: the next letter counts from it';

-- That its body does not control an account is said in public at once, and no longer than it is so.
create trigger registry_revision_insert after insert on account_incident referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_update after update on account_incident referencing new table as changed
    for each statement execute function registry_changed();
