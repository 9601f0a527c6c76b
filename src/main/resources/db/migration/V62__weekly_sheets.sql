-- The weekly norm of publications (P09): which weeks were taken up, and what each page or body published in them.
create table norm_week (
    act_id     text        not null,
    clause_id  text        not null,
    week       date        not null,
    begun_at   timestamptz not null,
    primary key (act_id, clause_id, week)
);

comment on column norm_week.week is 'first day of the week, in the jurisdiction''s zone';

create table weekly_sheet (
    id                  uuid        primary key,
    process_instance_id text        not null,
    jurisdiction        text        not null,
    act_id              text        not null,
    clause_id           text        not null,
    week                date        not null,
    body_id             text        not null references body (id),
    account_id          uuid        references account (id),
    norm                integer     not null check (norm > 0),
    reposts_count       boolean     not null,
    counted_all         integer     not null check (counted_all >= 0),
    counted_own         integer     not null check (counted_own between 0 and counted_all),
    basis               text        not null check (basis in ('LOG', 'NETWORK')),
    incomplete          text,
    explanation         text,
    decision            text        check (decision in ('EXCUSED', 'VIOLATION', 'MENDED')),
    decision_note       text,
    check (decision is null or decision = 'MENDED' or decision_note is not null)
);

-- A week of a page is counted once, whatever is retried and on however many nodes.
create unique index weekly_sheet_once on weekly_sheet (act_id, clause_id, week, body_id, account_id) nulls not distinct;
create index weekly_sheet_instance on weekly_sheet (process_instance_id);
create index weekly_sheet_jurisdiction on weekly_sheet (jurisdiction, week);

comment on column weekly_sheet.account_id is 'empty where the norm is counted over all pages of the body';
comment on column weekly_sheet.incomplete is 'why the network''s own count is missing, Russian; the count then rests on the log alone';

create table weekly_sheet_event (
    id          bigint      generated always as identity primary key,
    sheet_id    uuid        not null references weekly_sheet (id),
    kind        text        not null check (kind in ('COUNTED', 'RECOUNTED', 'EXPLAINED', 'DECIDED')),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    note        text        not null
);

create index weekly_sheet_event_sheet on weekly_sheet_event (sheet_id, id);
