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
