-- Handles that a hasty eye takes for the same have the same skeleton: «m1nzdrav_42» and «minzdrav42».
create function account_skeleton(handle text) returns text
    language sql immutable strict parallel safe
    return translate(replace(replace(lower(handle), 'rn', 'm'), 'vv', 'w'), 'l10345678_.-', 'iioeasgtb');

-- The skeleton and what is left of it without each of its letters: two handles that are one letter apart share a key.
create function account_lookalike_keys(handle text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct key), '{}')
            from (select account_skeleton(handle) as key where length(account_skeleton(handle)) >= 3
                  union all
                  select overlay(account_skeleton(handle) placing '' from letter for 1)
                  from generate_series(1, length(account_skeleton(handle))) letter
                  where length(account_skeleton(handle)) >= 6) keys);

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
    -- Numbers resemble their neighbours and mean nothing by it.
    lookalike_keys      text[]      generated always as (
        case when handle ~ '^(club|group|profile|id)?[0-9]+(_[a-z]+)?$' or handle is not distinct from permanent_id
             then '{}'::text[] else account_lookalike_keys(handle) end) stored,
    check ((state = 'CLOSED') = (closed_on is not null)),
    check (closed_on >= created_on),
    constraint account_of_body foreign key (body_id) references body (id),
    by_act              boolean     not null default false,
    further_addresses   text[]      not null default '{}'
);

-- One active entry per page, whichever of its names it was registered under and whoever comes second.
create unique index account_active_address on account (address) where state = 'ACTIVE';
create unique index account_active_permanent_id on account (network, permanent_id) where state = 'ACTIVE';
create index account_body on account (body_id);
create index account_jurisdiction on account (jurisdiction);

-- What the public pages ask of the registry: lists in their order, an address, and handles that look like official ones.
-- Lists are in the order of owners: how many pages each of them has is counted first, in an index alone; then the pages of
-- those who are shown are read.
create index account_list on account (body_id, owner_kind, network, address, id);
create index account_list_of_jurisdiction on account (jurisdiction, body_id, owner_kind);
create index account_list_of_network on account (network, body_id, owner_kind);
create index account_list_of_owner_kind on account (owner_kind, body_id);
create index account_list_of_active on account (body_id, owner_kind) where state = 'ACTIVE';
create index account_list_of_closed on account (body_id, owner_kind) where state = 'CLOSED';
create index account_address on account (address);
create index account_permanent_id on account (network, permanent_id) where permanent_id is not null;
create index account_handle on account (handle text_pattern_ops);
-- A check of an address waits for nobody's import: with a pending list, everything entered since the last clean-up would be
-- read at each question.
create index account_lookalike on account using gin (lookalike_keys) with (fastupdate = off) where state = 'ACTIVE';
create index account_further_addresses on account using gin (further_addresses) with (fastupdate = off);
-- Keys that no sample of rows has met count as frequent ones, and the whole table would be read for them; without statistics
-- the index is asked.
alter table account alter column lookalike_keys set statistics 0;

create table account_event (
    id                  bigint generated always as identity primary key,
    account_id          uuid        not null references account (id),
    kind                text        not null check (kind in ('ACTIVATED', 'ENTERED', 'NAMED', 'NAMED_NO_MORE', 'CLOSED')),
    occurred_on         date        not null,
    recorded_at         timestamptz not null,
    recorded_by         text        not null,
    process_instance_id text        not null,
    -- A page that was there before any procedure: entered by one person, confirmed by another.
    proposed_by         text,
    on_behalf_of        text,
    constraint account_event_proposed check ((kind = 'ENTERED') = (proposed_by is not null))
);

create index account_event_account on account_event (account_id, id);

comment on column account.by_act is 'an act has put it into the registry; created_on is then the day from which the act names it';
comment on column account.further_addresses is 'normal forms at which the page answers as well, of a page that an act names';
comment on column account.address is 'normal form; parsing it gives itself; of a page that an act names, as the act writes it';
comment on column account.permanent_id is 'id that the network never changes, when known';
comment on column account.created_on is 'day of creation in the network, in the jurisdiction''s zone';
comment on column account.lookalike_keys is 'shared with every handle that could be mistaken for this one; empty: a number';
comment on column account_event.proposed_by is 'user id of whoever proposed a page that was there before; recorded_by has confirmed it';
comment on column account_event.on_behalf_of is 'in whose stead recorded_by has done it';
comment on column account_event.occurred_on is 'day of the event in the jurisdiction''s zone; recorded_at is when it was entered';

-- Why and how a page was closed: what a reader of the registry is told of it, and where its content is kept.
create table account_closing (
    account_id         uuid    primary key references account (id),
    ground             text    not null check (ground in ('REORGANISATION', 'NETWORK_PROHIBITED', 'REPLACED', 'OTHER')),
    explanation        text,
    order_number       text    not null,
    order_date         date    not null,
    replacement        uuid    references account (id),
    archive            text    not null,
    subscribers        integer check (subscribers >= 0),
    subscribers_told_on date,
    not_told_because   text,
    check ((subscribers_told_on is null) <> (not_told_because is null)),
    check (ground <> 'OTHER' or explanation is not null),
    check (ground <> 'REPLACED' or replacement is not null)
);

comment on column account_closing.replacement is 'the entry that takes its place, of any body of the jurisdiction';
comment on column account_closing.archive is 'link or place where the content of the page is kept';
comment on column account_closing.subscribers is 'how many the page had at the end, when it was noted';

-- Versions of a jurisdiction's registry. Only what changed against the version before is kept, and never rewritten:
-- what a version says is, for every entry, its newest line up to that version.
create table registry_version (
    jurisdiction        text        not null,
    number              integer     not null check (number > 0),
    drawn_at            timestamptz not null,
    last_event          bigint      not null,
    approved_at         timestamptz not null,
    approved_by         text        not null,
    note                text,
    entries             integer     not null,
    oldest_change_on    date,
    content_hash        char(64)    not null,
    previous_hash       char(64)    not null,
    hash                char(64)    not null,
    process_instance_id text        not null,
    primary key (jurisdiction, number)
);

create table registry_version_change (
    jurisdiction text    not null,
    number       integer not null,
    entry_key    text    not null,
    line         text,
    changed_on   date    not null,
    primary key (jurisdiction, entry_key, number),
    foreign key (jurisdiction, number) references registry_version (jurisdiction, number)
);

create index registry_version_change_number on registry_version_change (jurisdiction, number);
-- The lines of a version are handed out in the order in which their hash is taken, whatever the database's own order of text.
create index registry_version_change_line on registry_version_change (jurisdiction, entry_key collate "C", number desc);

-- What is laid before the coordinator; gone once it is approved or drawn anew.
create table registry_draft (
    id           uuid        primary key,
    jurisdiction text        not null,
    after_number integer     not null,
    drawn_at     timestamptz not null,
    last_event   bigint      not null
);

create table registry_draft_line (
    draft_id   uuid not null references registry_draft (id) on delete cascade,
    entry_key  text not null,
    line       text not null,
    changed_on date not null,
    primary key (draft_id, entry_key)
);

create table registry_publication (
    id           bigint generated always as identity primary key,
    jurisdiction text        not null,
    number       integer     not null,
    body_id      text        not null,
    site_url     text        not null,
    placed_on    date        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    foreign key (jurisdiction, number) references registry_version (jurisdiction, number),
    constraint registry_publication_of_body foreign key (body_id) references body (id)
);

create index registry_publication_version on registry_publication (jurisdiction, number, placed_on);
create index registry_publication_body on registry_publication (body_id, id);

comment on column registry_version.last_event is 'newest account_event when it was drawn; 0: none';
comment on column registry_version.content_hash is 'SHA-256 of the lines of the whole version, ordered by key';
comment on column registry_version.hash is 'SHA-256 of the heading, the content hash and the hash of the version before';
comment on column registry_version.oldest_change_on is 'day of the earliest change that the version publishes; null when it changes nothing';
comment on column registry_draft.after_number is 'number of the newest version when it was drawn; 0: none';
comment on column registry_version_change.line is 'the entry as the version says it, canonical JSON; null: not in the registry any more';
comment on column registry_publication.body_id is 'on whose site it was placed';

-- Decisions on applications to keep no page (SHP-4), and what became of those that were agreed.
create table exemption (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    act_id              text        not null,
    clause_id           text        not null,
    obligation_clause_id      text        not null,
    body_id             text        not null,
    networks            text[]      not null check (cardinality(networks) > 0),
    specifics           text        not null,
    opinion             text        not null,
    agreed              boolean     not null,
    reason              text        not null,
    letter_number       text        not null,
    letter_date         date        not null,
    decided_on          date        not null,
    decided_at          timestamptz not null,
    decided_by          text        not null,
    valid_until         date,
    ended_on            date,
    ended_because       text,
    process_instance_id text        not null,
    check (agreed or (valid_until is null and ended_on is null)),
    check ((ended_on is null) = (ended_because is null)),
    constraint exemption_of_body foreign key (body_id) references body (id)
);

create index exemption_body on exemption (body_id);
create index exemption_jurisdiction on exemption (jurisdiction) where agreed and ended_on is null;

create table exemption_review (
    id           bigint generated always as identity primary key,
    exemption_id uuid        not null references exemption (id),
    kept         boolean     not null,
    valid_until  date,
    reason       text        not null,
    reviewed_at  timestamptz not null,
    reviewed_by  text        not null
);

create index exemption_review_exemption on exemption_review (exemption_id, id);

comment on column exemption.clause_id is 'clause that permits it';
comment on column exemption.obligation_clause_id is 'clause whose obligation it lifts';
comment on column exemption.valid_until is 'last day on which it stands; null: until it is ended';
comment on column exemption.ended_on is 'first day on which it does not stand any more';

-- Counts whatever changes what the public registry says, in the transaction of the change: a reader who knows the number
-- knows whether his copy is still good. The row is locked until the end of the transaction, so that a change is never
-- counted before it can be read.
create table registry_revision (
    jurisdiction text        primary key,
    revision     bigint      not null,
    changed_at   timestamptz not null
);

create function count_registry_revision(whose text) returns void language sql as $$
    insert into registry_revision (jurisdiction, revision, changed_at) values (whose, 1, clock_timestamp())
    on conflict (jurisdiction) do update set revision = registry_revision.revision + 1, changed_at = clock_timestamp()
$$;

create function registry_changed() returns trigger language plpgsql as $$
begin
    perform count_registry_revision(jurisdiction) from (select distinct jurisdiction from changed order by jurisdiction) whose;
    return null;
end $$;

create function registry_changed_by_account() returns trigger language plpgsql as $$
begin
    perform count_registry_revision(jurisdiction) from (
        select distinct a.jurisdiction from account a where a.id in (select account_id from changed)
        order by a.jurisdiction) whose;
    return null;
end $$;

create trigger registry_revision_insert after insert on account referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_update after update on account referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_insert after insert on exemption referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_update after update on exemption referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_insert after insert on registry_version referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_insert after insert on registry_publication referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_insert after insert on body referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_update after update on body referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_insert after insert on account_closing referencing new table as changed
    for each statement execute function registry_changed_by_account();

create function registry_changed_by_act() returns trigger language plpgsql as $$
begin
    perform count_registry_revision('acts');
    return null;
end $$;

create trigger registry_revision after insert or update or delete on act_enactment
    for each statement execute function registry_changed_by_act();
create trigger registry_revision after insert or update or delete on act_amendment
    for each statement execute function registry_changed_by_act();

comment on column registry_revision.revision is 'grows by one with every statement that changes accounts, their marks and closings, bodies, exemptions, versions or their placings';
comment on column registry_revision.jurisdiction is '«acts» for what acts in force say, of any jurisdiction';

-- What a site was seen to show when its body said that it had placed a version; kept, one row a look.
create table registry_site_check (
    id               bigint generated always as identity primary key,
    jurisdiction     text        not null,
    number           integer     not null,
    body_id          text        not null,
    site_url         text        not null,
    checked_at       timestamptz not null,
    outcome          text        not null check (outcome in ('SHOWN', 'OTHER', 'NOT_REACHED', 'NOT_CHECKED')),
    finding          text        not null,
    explanation      text,
    explained_by     text,
    foreign key (jurisdiction, number) references registry_version (jurisdiction, number),
    constraint registry_site_check_of_body foreign key (body_id) references body (id)
);

create index registry_site_check_version on registry_site_check (jurisdiction, number, id);

comment on column registry_site_check.finding is 'Russian sentence: what was seen';
comment on column registry_site_check.explanation is 'why the body holds the placing right although something else was seen';

-- A page that the act has put into the registry, or one that was there and that it names as well. One row for each clause:
-- entered again, an act finds its rows and does nothing.
create table account_naming (
    account_id uuid        not null references account (id),
    act_id     text        not null,
    clause_id  text        not null,
    address    text        not null,
    named_from date        not null,
    ended_on   date,
    named_at   timestamptz not null,
    primary key (act_id, clause_id, address),
    check (ended_on is null or ended_on >= named_from)
);

create index account_naming_account on account_naming (account_id);

comment on column account_naming.address is 'as the act writes it';
comment on column account_naming.ended_on is 'first day on which the act does not name it any more; the page stays in the registry';

create trigger registry_revision_insert after insert on account_naming referencing new table as changed
    for each statement execute function registry_changed_by_account();
create trigger registry_revision_update after update on account_naming referencing new table as changed
    for each statement execute function registry_changed_by_account();

create trigger registry_revision_insert after insert on body_head referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_update after update on body_head referencing new table as changed
    for each statement execute function registry_changed();

-- When notices and applications reached whoever keeps the registry; an act may count its term from there.
create table registry_receipt (
    id           bigint generated always as identity primary key,
    jurisdiction varchar(64) not null,
    account_id   uuid not null references account (id),
    received_on  date not null,
    recorded_at  timestamptz not null
);
create index registry_receipt_of_jurisdiction on registry_receipt (jurisdiction, recorded_at);
