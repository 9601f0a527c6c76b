-- What was published on official pages: who told of it, when it was published, and whether it passed on somebody else's words.
create table publication (
    id           uuid        primary key,
    account_id   uuid        not null references account (id),
    published_at timestamptz not null,
    address      text        not null,
    repost       boolean     not null,
    plan_item_id uuid,
    topic        text        not null,
    source       text        not null check (source in ('OFFICIAL', 'IMPORT', 'CONNECTOR')),
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);

-- One line per post, whoever tells of it and however often.
create unique index publication_address on publication (account_id, address);
create index publication_moment on publication (account_id, published_at);

comment on column publication.address is 'normal form of the post''s address';
comment on column publication.plan_item_id is 'the item of a content plan that it carries out; empty for an unplanned one';
