-- What an act itself names is there from its entry into force on: pages, persons, holders of roles (decision 39).

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

alter table account add column by_act boolean not null default false;
alter table account add column further_addresses text[] not null default '{}';
create index account_further_addresses on account using gin (further_addresses);

comment on column account.by_act is 'an act has put it into the registry; created_on is then the day from which the act names it';
comment on column account.further_addresses is 'normal forms at which the page answers as well, of a page that an act names';
comment on column account.address is 'normal form; parsing it gives itself; of a page that an act names, as the act writes it';

alter table account_event drop constraint account_event_kind_check;
alter table account_event add constraint account_event_kind_check
    check (kind in ('ACTIVATED', 'ENTERED', 'NAMED', 'CLOSED'));

-- No order stands behind it: number and date are those of the act.
alter table designation add column by_act boolean not null default false;

comment on column designation.by_act is 'the act itself names the person; order_number and order_date are those of the act';

-- Whom an act gives a role of the jurisdiction, beside the roles that come with the import of officials.
create table named_holder (
    official_id text        not null references official (user_id),
    role        text        not null,
    act_id      text        not null,
    clause_id   text        not null,
    valid_from  date        not null,
    ended_on    date,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (act_id, clause_id, role, official_id)
);

create index named_holder_official on named_holder (official_id) where ended_on is null;

create view official_with_roles as
    select o.user_id, o.jurisdiction, o.body_id, o.full_name, o.post, o.post_rank, o.civil_service, o.email, o.active,
           array(select unnest(o.roles)
                 union select h.role from named_holder h where h.official_id = o.user_id and h.ended_on is null) as roles
    from official o;
