-- Yearly audits of the registry: every body confirms or corrects its entries (P20).
create table registry_audit (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    act_id              text        not null,
    clause_id           text        not null,
    occasion            text        not null,
    -- The regular audit of a year; null: one that the coordinator has begun.
    year                integer,
    answer_by           date        not null,
    begun_at            timestamptz not null,
    begun_by            text        not null,
    process_instance_id text        not null unique,
    closed_at           timestamptz,
    closed_by           text,
    conclusion          text,
    check ((closed_at is null) = (closed_by is null))
);

-- Whatever nodes wake together and however the clock jumps: one regular audit a year.
create unique index registry_audit_year on registry_audit (jurisdiction, year);
create index registry_audit_jurisdiction on registry_audit (jurisdiction, begun_at);

create table registry_audit_body (
    audit_id     uuid        not null references registry_audit (id),
    body_id      text        not null references body (id),
    -- The body's entries as they stood when the audit began.
    entries      jsonb       not null,
    result       text        not null default 'SILENT' check (result in ('SILENT', 'CONFIRMED', 'CORRECTED')),
    findings     jsonb       not null default '[]',
    oldest_post  date,
    answered_at  timestamptz,
    answered_by  text,
    primary key (audit_id, body_id),
    check ((result = 'SILENT') = (answered_at is null))
);

comment on column registry_audit.answer_by is 'last day of the internal term for answers, in the jurisdiction''s zone';
comment on column registry_audit_body.oldest_post is 'day of the last publication on the page that was left alone longest';
