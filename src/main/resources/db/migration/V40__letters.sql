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
    state            text        not null check (state in ('QUEUED', 'SENT', 'FAILED', 'UNDELIVERABLE')),
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
    check ((claimed_by is null) = (claimed_until is null)),
    check ((state = 'SENT') = (sent_at is not null))
);

create index letter_due on letter (next_attempt_at nulls first, id) where state = 'QUEUED';
create index letter_to_tell on letter (tell_at, id) where tell_at is not null;
create index letter_of_reference on letter (reference, id) where reference is not null;
create index letter_journal on letter (jurisdiction, state, id desc);
