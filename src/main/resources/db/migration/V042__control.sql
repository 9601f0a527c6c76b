-- The list behind a number of a closed period has that many entries, whatever becomes of them later.
alter table closed_period add in_time uuid[];

comment on column closed_period.in_time is 'cards that were counted as kept in time, of terms of acts; null where the period closed before they were kept';
