-- What is done without being sent is told of as well, however long ago the body says it was.
alter table control_card drop constraint control_card_checked_since;
alter table control_card add constraint control_card_checked_since
    check (checked_since is not null or submitted_at is null);

-- In time by the word of whoever was told of it after the term.
create index control_card_in_time_by_word on control_card (jurisdiction)
    where fulfilled_at < judged_after and checked_since >= judged_after and modality = 'MANDATORY';
