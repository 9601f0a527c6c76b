-- The checking side can begin when the system is told of a sending, however long ago the body says it was.
alter table control_card add checked_since timestamptz;

update control_card c
set checked_since = coalesce(
    (select max(e.at) from control_card_event e where e.card_id = c.id and e.kind = 'SUBMITTED'), c.submitted_at)
where c.submitted_at is not null;

alter table control_card add constraint control_card_checked_since
    check ((checked_since is null) = (submitted_at is null));

drop index control_card_checked;
create index control_card_checked on control_card (jurisdiction, checked_since) where state = 'SUBMITTED';
