-- Who headed each body on which days: the registry of a day names the head of that day. Written when it changes, from then
-- on; name and post stay as they were, whatever becomes of the official's row.
create table body_head (
    id           bigint generated always as identity primary key,
    jurisdiction text not null,
    body_id      text not null references body (id) deferrable initially deferred,
    official_id  text not null,
    full_name    text not null,
    post         text not null,
    valid_from   date not null,
    valid_to     date,
    check (valid_to is null or valid_to >= valid_from - 1)
);

create index body_head_body on body_head (body_id, valid_from);
create unique index body_head_now on body_head (body_id) where valid_to is null;

create index body_head_searched on body_head using gin (to_tsvector('russian', searched_name(full_name || ' ' || post)));
create index official_searched_head on official
    using gin (to_tsvector('russian', searched_name(full_name || ' ' || post))) where active and 'head' = any (roles);

comment on column body_head.valid_from is 'first day, in the jurisdiction''s zone, on which it was known here';
comment on column body_head.valid_to is 'last day; the day before the first: replaced the same day';

insert into body_head (jurisdiction, body_id, official_id, full_name, post, valid_from)
select distinct on (body_id) jurisdiction, body_id, user_id, full_name, post, current_date from official
where body_id is not null and active and 'head' = any (roles)
order by body_id, post_rank <> 'HEAD', full_name, user_id;

create trigger registry_revision_insert after insert on body_head referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_update after update on body_head referencing new table as changed
    for each statement execute function registry_changed();

-- Until now the Governor's page was one «of a head», kept by the coordinator (TOM-2.1).
update account set owner_kind = 'GOVERNOR' where owner_kind = 'HEAD' and body_id in (
    select id from body where jurisdiction = 'tomsk' and 'coordinator' = any (act_roles));
update account_entry_page set owner_kind = 'GOVERNOR' where owner_kind = 'HEAD' and body_id in (
    select id from body where jurisdiction = 'tomsk' and 'coordinator' = any (act_roles));
update act_ru_variable set text_ = 'GOVERNOR' where name_ = 'ownerClass' and text_ = 'HEAD' and proc_inst_id_ in (
    select b.proc_inst_id_ from act_ru_variable b join body on body.id = b.text_
    where b.name_ = 'bodyId' and body.jurisdiction = 'tomsk' and 'coordinator' = any (body.act_roles));

-- Lists are in the order of owners: how many pages each of them has is counted first, in an index alone; then the pages of
-- those who are shown are read.
drop index account_list;
drop index account_list_of_jurisdiction;
drop index account_list_of_network;
drop index account_list_of_owner_kind;
drop index account_list_of_active;
drop index account_list_of_closed;
create index account_list on account (body_id, owner_kind, network, address, id);
create index account_list_of_jurisdiction on account (jurisdiction, body_id, owner_kind);
create index account_list_of_network on account (network, body_id, owner_kind);
create index account_list_of_owner_kind on account (owner_kind, body_id);
create index account_list_of_active on account (body_id, owner_kind) where state = 'ACTIVE';
create index account_list_of_closed on account (body_id, owner_kind) where state = 'CLOSED';
