-- Outbox and mail journal in one: a letter is written in the caller's transaction and sent later.
create table letter (
    id               bigint generated always as identity primary key,
    key              text        not null unique,
    jurisdiction     text        not null,
    to_address       text        not null,
    to_name          text        not null,
    subject          text        not null,
    text_body        text        not null,
    html_body        text        not null,
    reference        text,
    state            text        not null check (state in ('QUEUED', 'SENT', 'FAILED', 'UNDELIVERABLE', 'WITHDRAWN')),
    attempts         integer     not null default 0,
    created_at       timestamptz not null,
    -- Start of the present row of tries: giving up is counted from here.
    first_attempt_at timestamptz,
    -- Null: has not been tried, due at once.
    next_attempt_at  timestamptz,
    last_error       text,
    sent_at          timestamptz,
    -- The run of a dispatcher that holds the letter, and until when by the database's own clock.
    claimed_by       uuid,
    claimed_until    timestamptz,
    -- When the failure listener is to be told (null: nothing to tell), and when it was told of a failure.
    tell_at          timestamptz,
    reported_at      timestamptz,
    -- Words of whom and what, found by their beginnings; an address is split into its parts. Kept, as making them anew for
    -- each letter looked at would take three times as long.
    words            tsvector    generated always as (
        to_tsvector('simple', translate(to_name || ' ' || to_address || ' ' || subject, '@.-_/«»', '       '))) stored,
    check ((claimed_by is null) = (claimed_until is null)),
    check ((state = 'SENT') = (sent_at is not null))
);

create index letter_due on letter (next_attempt_at nulls first, id) where state = 'QUEUED';
create index letter_to_tell on letter (tell_at, id) where tell_at is not null;
create index letter_of_reference on letter (reference, id) where reference is not null;
create index letter_journal on letter (jurisdiction, state, id desc);

-- The nightly clean-up begins at the oldest letters.
create index letter_created on letter (created_at);
-- The figures count what has not gone out, beside millions of letters that have.
create index letter_not_sent on letter (state, created_at) where state <> 'SENT';

-- The journal is read a page at a time, the newest letter first, over millions of them.
create index letter_newest on letter (jurisdiction, id desc);
-- Whoever is owed very many letters gets them in turns.
create index letter_to on letter (to_address, created_at);
create index letter_words on letter using gin (words);

-- Documents that go out with a letter. Read only when the letter is sent or asked for: lists of letters stay light.
create table letter_attachment (
    letter_id    bigint  not null references letter on delete cascade,
    position     integer not null,
    file_name    text    not null,
    content_type text    not null,
    content      bytea   not null,
    primary key (letter_id, position)
);
-- Documents are compressed already.
alter table letter_attachment alter column content set storage external;
