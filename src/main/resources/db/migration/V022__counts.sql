-- Counts of a week that somebody told without the publications; each word stays, the latest counts.
create table publication_count (
    id           bigint      generated always as identity primary key,
    account_id   uuid        not null references account (id),
    week         date        not null,
    counted_all  integer     not null check (counted_all >= 0),
    counted_own  integer     not null check (counted_own between 0 and counted_all),
    counted_days integer     not null check (counted_days between 0 and 7),
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);

create index publication_count_week on publication_count (account_id, week, id desc);

comment on column publication_count.week is 'first day of the week, in the jurisdiction''s zone';
