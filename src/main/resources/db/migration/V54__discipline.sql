-- The report of a past month shows what was overdue at its end, though released or extended since.
create index control_card_released_undone on control_card (jurisdiction, released_at)
    where state = 'RELEASED' and fulfilled_at is null;
create index control_card_event_extended on control_card_event (at) where kind = 'EXTENDED';
