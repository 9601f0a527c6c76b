-- What somebody proposes for the registry, one page or a list; nothing of it is there before another person has confirmed.
create table account_entry (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    act_id              text        not null,
    body_id             text        references body (id),
    state               text        not null check (state in ('OPEN', 'PROPOSED', 'ENTERED', 'WITHDRAWN')),
    opened_at           timestamptz not null,
    opened_by           text        not null,
    list_name           text,
    list_text           text,
    list_by             text,
    proposed_at         timestamptz,
    proposed_by         text,
    settled_at          timestamptz,
    settled_by          text,
    process_instance_id text        not null,
    check ((list_text is null) = (list_by is null)),
    check ((proposed_at is null) = (proposed_by is null)),
    check ((state in ('ENTERED', 'WITHDRAWN')) = (settled_at is not null)),
    check ((settled_at is null) = (settled_by is null)),
    check (state not in ('PROPOSED', 'ENTERED') or proposed_at is not null),
    -- Four eyes.
    check (state <> 'ENTERED' or (settled_by <> proposed_by and settled_by is distinct from list_by))
);

create index account_entry_jurisdiction on account_entry (jurisdiction);

create table account_entry_page (
    entry_id     uuid    not null references account_entry (id),
    line         integer not null check (line > 0),
    body_id      text    not null references body (id),
    owner_kind   text    not null,
    network      text    not null,
    address      text    not null,
    permanent_id text,
    created_on   date    not null,
    proof        text    not null,
    held         text[]  not null,
    account_id   uuid    references account (id),
    primary key (entry_id, line)
);

create unique index account_entry_page_account on account_entry_page (account_id);

comment on table account_entry_page is 'pages of the list as it was last found without fault';
comment on column account_entry.body_id is 'the only body whose pages may be proposed; null: of any body of the jurisdiction';
comment on column account_entry.list_text is 'the list as it was last sent, faulty lines included: nobody types it again';
comment on column account_entry_page.line is 'number of the line in the list as an editor counts; 1 of a single page';
comment on column account_entry_page.address is 'normal form; parsing it gives itself';
comment on column account_entry_page.held is 'ids of requirements of the act that the page fulfils already';
