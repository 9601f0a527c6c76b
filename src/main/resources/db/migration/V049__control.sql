-- What was in time by a day that a body has named after the term stands in the report of the period, also when that is closed.
alter table closed_period add by_word jsonb;

comment on column closed_period.by_word is 'obligations in time by a day that was named after the term, as they were counted; null where the period closed before they were kept';
