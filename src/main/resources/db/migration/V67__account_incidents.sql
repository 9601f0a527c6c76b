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
