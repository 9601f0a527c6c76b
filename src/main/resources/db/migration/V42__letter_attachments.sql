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
