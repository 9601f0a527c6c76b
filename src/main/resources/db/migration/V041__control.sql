-- What a task of the case itself has given back stands until it comes to that task again.
alter table control_card_event add stage text;

comment on column control_card_event.stage is 'the task of a case that gave something back, or had it handed in again';
