-- The lines of a version are handed out in the order in which their hash is taken, whatever the database's own order of text.
create index registry_version_change_line on registry_version_change (jurisdiction, entry_key collate "C", number desc);

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
create trigger registry_revision_insert after insert on verification_item referencing new table as changed
    for each statement execute function registry_changed_by_account();
create trigger registry_revision_update after update on verification_item referencing new table as changed
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
