-- What an act demands of an account, item by item (KIR-2.2 to 2.5, SHP-2.3, a campaign's own question).
create table verification_item (
    account_id      uuid        not null references account (id),
    act_id          text        not null,
    item_id         text        not null,
    clause_id       text        not null,
    text            text        not null,
    modality        text        not null,
    mark            text,
    pending         boolean     not null,
    state           text        not null check (state in ('OPEN', 'DONE', 'NOT_APPLICABLE', 'REFUSED')),
    settled_on      date,
    proof           text,
    reason          text,
    reported_by     text,
    confirmed_state text        check (confirmed_state in ('DONE', 'NOT_APPLICABLE', 'REFUSED')),
    confirmed_at    timestamptz,
    confirmed_by    text,
    primary key (account_id, act_id, item_id),
    check (state not in ('DONE', 'REFUSED') or (settled_on is not null and proof is not null)),
    check (state not in ('NOT_APPLICABLE', 'REFUSED') or reason is not null)
);

create table verification_event (
    id                  bigint generated always as identity primary key,
    account_id          uuid        not null references account (id),
    act_id              text        not null,
    item_id             text        not null,
    kind                text        not null check (kind in ('ASKED', 'REPORTED', 'RETURNED', 'CONFIRMED', 'LOST', 'DROPPED')),
    state               text        not null,
    settled_on          date,
    proof               text,
    reason              text,
    recorded_at         timestamptz not null,
    recorded_by         text        not null,
    process_instance_id text        not null
);

create index verification_event_account on verification_event (account_id, id);

create trigger registry_revision_insert after insert on verification_item referencing new table as changed
    for each statement execute function registry_changed_by_account();
create trigger registry_revision_update after update on verification_item referencing new table as changed
    for each statement execute function registry_changed_by_account();

comment on column verification_item.pending is 'asked and not yet confirmed by the coordinator';
comment on column verification_item.state is 'as the body reports it';
comment on column verification_item.confirmed_state is 'as last confirmed; empty while never confirmed, or lost since';

-- Who was added to the staff of a body's account on the Unified portal (ЕПГУ): without him no mark can be obtained.
create table epgu_access (
    id          bigint generated always as identity primary key,
    body_id     text        not null references body (id),
    official_id text        not null references official (user_id),
    added_on    date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    -- Whoever hands his access over leaves the staff of the body's account.
    removed_on  date
);

create index epgu_access_body on epgu_access (body_id, id);

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
    result      text not null default 'OPEN' check (result in ('OPEN', 'CONFORMS', 'NOT_APPLICABLE', 'REFUSED', 'CLOSED', 'LEFT',
        'GOING_ON')),
    note        text,
    primary key (campaign_id, account_id)
);

comment on column campaign.due_on is 'last day of the internal term, in the jurisdiction''s zone';
comment on column campaign_account.result is 'LEFT: not finished when the campaign was closed; its body reports under control; GOING_ON: by a verification that ran before, and goes on under its own card';
