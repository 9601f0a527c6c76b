-- Official accounts. An entry is never erased: a closed one stays with its history.
create table account (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    body_id             text        not null,
    network             text        not null,
    address             text        not null,
    handle              text        not null,
    permanent_id        text,
    owner_kind          text        not null,
    created_on          date        not null,
    state               text        not null check (state in ('ACTIVE', 'CLOSED')),
    closed_on           date,
    process_instance_id text        not null,
    activated_at        timestamptz not null,
    activated_by        text        not null,
    check ((state = 'CLOSED') = (closed_on is not null)),
    check (closed_on >= created_on)
);

-- One active entry per page, whichever of its names it was registered under and whoever comes second.
create unique index account_active_address on account (address) where state = 'ACTIVE';
create unique index account_active_permanent_id on account (network, permanent_id) where state = 'ACTIVE';
create index account_body on account (body_id);
create index account_jurisdiction on account (jurisdiction);

create table account_event (
    id                  bigint generated always as identity primary key,
    account_id          uuid        not null references account (id),
    kind                text        not null check (kind in ('ACTIVATED', 'CLOSED')),
    occurred_on         date        not null,
    recorded_at         timestamptz not null,
    recorded_by         text        not null,
    process_instance_id text        not null
);

create index account_event_account on account_event (account_id, id);

comment on column account.address is 'normal form; parsing it gives itself';
comment on column account.permanent_id is 'id that the network never changes, when known';
comment on column account.created_on is 'day of creation in the network, in the jurisdiction''s zone';
comment on column account_event.occurred_on is 'day of the event in the jurisdiction''s zone; recorded_at is when it was entered';
