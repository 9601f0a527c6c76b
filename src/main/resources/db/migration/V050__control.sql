-- What a period asks of the periods before it is found by the day on which it ended, without reading all that ever came late.
create index control_card_fulfilled_late_at on control_card (jurisdiction, fulfilled_at) include (id, judged_day)
    where fulfilled_at >= judged_after and modality = 'MANDATORY';

create index control_card_event_decided on control_card_event (at) where kind in ('EXTENDED', 'RELEASED');

create index control_card_released_undone_at on control_card (jurisdiction, released_at) include (id, judged_day)
    where state = 'RELEASED' and fulfilled_at is null and modality = 'MANDATORY';
