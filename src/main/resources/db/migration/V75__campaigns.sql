-- Campaigns of re-check: an amendment or a changed network makes accounts be looked at again until a day (P19).
create table campaign (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    act_id              text        not null,
    occasion            text        not null,
    clauses             text[]      not null,
    question            text,
    due_on              date        not null,
    started_at          timestamptz not null,
    started_by          text        not null,
    process_instance_id text        not null unique,
    closed_at           timestamptz,
    closed_by           text,
    conclusion          text,
    check ((closed_at is null) = (closed_by is null))
);

create index campaign_jurisdiction on campaign (jurisdiction, started_at);

create table campaign_account (
    campaign_id uuid not null references campaign (id),
    account_id  uuid not null references account (id),
    body_id     text not null references body (id),
    result      text not null default 'OPEN' check (result in ('OPEN', 'CONFORMS', 'NOT_APPLICABLE', 'REFUSED', 'CLOSED', 'LEFT')),
    note        text,
    primary key (campaign_id, account_id)
);

comment on column campaign.due_on is 'last day of the internal term, in the jurisdiction''s zone';
comment on column campaign_account.result is 'LEFT: not finished when the campaign was closed; its body reports under control';
