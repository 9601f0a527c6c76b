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
    foreign key (jurisdiction, number) references registry_version (jurisdiction, number)
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
