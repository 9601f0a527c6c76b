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

comment on column verification_item.pending is 'asked and not yet confirmed by the coordinator';
comment on column verification_item.state is 'as the body reports it';
comment on column verification_item.confirmed_state is 'as last confirmed; empty while never confirmed, or lost since';
