-- A control card is a term under control. Lists, digests and figures read it, never the engine's history.
create table control_card (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    act_id              text        not null,
    act_version         text        not null,
    clause_id           text        not null,
    modality            text        not null,
    body_id             text        not null,
    procedure           text        not null,
    process_instance_id text,
    step                text        not null,
    event_date          date        not null,
    last_day            date,
    target_date         date,
    overdue_after       timestamptz,
    explanation         text        not null,
    internal_term       boolean     not null,
    extensions          int         not null default 0,
    -- Of them so many were taken back; taking back begins the levels of the ladder anew like an extension.
    withdrawals         int         not null default 0,
    -- The first term that had passed before it was extended, and when that was done: a violation that happened stays.
    missed_day          date,
    missed_after        timestamptz,
    missed_at           timestamptz,
    -- By what a closed obligation is judged, and in whose month and quarter it counts.
    judged_day          date        generated always as (coalesce(missed_day, last_day)) stored,
    judged_after        timestamptz generated always as (coalesce(missed_after, overdue_after)) stored,
    state               text        not null check (state in ('OPEN', 'SUBMITTED', 'FULFILLED', 'RELEASED')),
    opened_at           timestamptz not null,
    submitted_at        timestamptz,
    submitted_by        text,
    fulfilled_at        timestamptz,
    fulfilled_by        text,
    released_at         timestamptz,
    released_by         text,
    follows_card        uuid        references control_card,
    -- Latest level of the ladder that somebody was told of; an extension begins the levels anew.
    escalation_level    text,
    -- Of an obligation that was sent or fulfilled late: working days past its last day then.
    working_days_late   int,
    -- Beside the last day of an act's term, which nobody but the act may move.
    promised_day        date,
    -- Figures take the moment of sending as that of being checked.
    constraint control_card_open_unsent check (state <> 'OPEN' or submitted_at is null),
    constraint control_card_dates_together check (
        (last_day is null) = (target_date is null) and (last_day is null) = (overdue_after is null)),
    constraint control_card_missed_together check (
        (missed_day is null) = (missed_after is null) and (missed_day is null) = (missed_at is null)),
    constraint control_card_fulfilled check (state <> 'FULFILLED' or fulfilled_at is not null),
    constraint control_card_released check (state <> 'RELEASED' or released_at is not null),
    constraint control_card_of_body foreign key (body_id) references body (id)
-- Reading from an index alone needs the table vacuumed: a fifth of it, the default, would be too seldom.
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01,
        autovacuum_analyze_scale_factor = 0.02);

-- Overdue lists and the morning digest look at cards under control only; a million closed ones must not slow them.
create index control_card_open on control_card (jurisdiction, overdue_after) where state in ('OPEN', 'SUBMITTED');
create index control_card_process_instance on control_card (process_instance_id);
create index control_card_body on control_card (body_id, opened_at);
create index control_card_follows on control_card (follows_card) where follows_card is not null;
-- The controller's summary of an act lists all of its cards.
create index control_card_act on control_card (act_id, clause_id);
-- A supervisor's list and figures, read from the index alone: cards under control only, so that a million closed ones
-- cost nothing.
create index control_card_supervised on control_card (jurisdiction, last_day, id)
    include (target_date, overdue_after, submitted_at, state, modality, act_id, clause_id, procedure, body_id,
             escalation_level, working_days_late, internal_term)
    where state in ('OPEN', 'SUBMITTED');
-- Totals: what is overdue or soon due is found without reading what is on time, which then is only counted.
create index control_card_urgent on control_card (jurisdiction, target_date)
    include (overdue_after, submitted_at, state, modality, internal_term)
    where state in ('OPEN', 'SUBMITTED') and modality = 'MANDATORY';
create index control_card_modality on control_card (jurisdiction, modality) where state in ('OPEN', 'SUBMITTED');
create index control_card_fulfilled_late on control_card (jurisdiction, judged_day, id)
    include (act_id, clause_id, procedure, body_id, escalation_level, working_days_late, internal_term, fulfilled_at)
    where fulfilled_at >= judged_after and modality = 'MANDATORY';
-- What was in time is counted for discipline from the index alone.
create index control_card_fulfilled on control_card (jurisdiction, judged_day)
    include (body_id, act_id, internal_term, modality, fulfilled_at, judged_after) where fulfilled_at is not null;
-- Discipline: released undone, which does not undo that the term was missed, and extended when it had been.
create index control_card_released_undone on control_card (jurisdiction, judged_day) include (released_at)
    where state = 'RELEASED' and fulfilled_at is null and modality = 'MANDATORY';
create index control_card_missed on control_card (jurisdiction, missed_day)
    where missed_day is not null and state in ('OPEN', 'SUBMITTED');
-- «На проверке»: the longest first.
create index control_card_checked on control_card (jurisdiction, submitted_at) where state = 'SUBMITTED';

create table control_card_event (
    id           bigint generated always as identity primary key,
    card_id      uuid        not null references control_card,
    at           timestamptz not null,
    kind         text        not null,
    by_user      text,
    note         text,
    old_last_day date,
    new_last_day date,
    extensions   int,
    level        text,
    occurrence   int,
    recipient    text,
    on_behalf_of text
);

create index control_card_event_card on control_card_event (card_id, id);
-- One letter per card, term, level and recipient, whatever retries, restarts and nodes do.
create unique index control_card_event_letter
    on control_card_event (card_id, extensions, level, occurrence, recipient) where kind = 'ESCALATED';
create index control_card_event_extended on control_card_event (at) where kind in ('EXTENDED', 'EXTENSION_WITHDRAWN');

-- Which cards a morning digest named: it stands among the letters of each of them, for as long as operators set.
create table digest_card (
    card_id    uuid        not null references control_card on delete cascade,
    letter_key text        not null,
    named_at   timestamptz not null,
    primary key (card_id, letter_key)
);

create index digest_card_named on digest_card (named_at);

-- Closed cards, counted as they are closed, in the transaction that closes them; one table for each thing that is asked.
-- With the last day itself as a key one table would do for all, but it would hold almost as many rows as there are cards.

-- How clauses stand. Quarters are those of the day by which a card is judged, of the day of closing where there is no term.
create table control_tally (
    jurisdiction text   not null,
    act_id       text   not null,
    clause_id    text   not null,
    procedure    text   not null,
    body_id      text   not null,
    modality     text   not null,
    -- Fulfilled, also when released later: in time, later than the act wanted, later than the administration wanted;
    -- RELEASED: without having been fulfilled.
    outcome      text   not null
        check (outcome in ('FULFILLED', 'FULFILLED_LATE', 'FULFILLED_LATE_INTERNAL', 'RELEASED')),
    quarter      date   not null,
    -- 0 when all of them were reopened.
    cards        bigint not null,
    primary key (jurisdiction, quarter, body_id, act_id, clause_id, procedure, modality, outcome)
);

-- How the terms of a week ended: obligations by the Monday of the week of their last day.
create table control_week_tally (
    jurisdiction text   not null,
    week         date   not null,
    act_id       text   not null,
    clause_id    text   not null,
    procedure    text   not null,
    body_id      text   not null,
    in_time      bigint not null,
    late         bigint not null,
    -- A chart of some weeks reads the index alone.
    primary key (jurisdiction, week, body_id, act_id, clause_id, procedure) include (in_time, late)
);

-- All that was ever fulfilled late: the tallies above grow as time goes by, the cost of this total must not.
create table control_late_total (
    jurisdiction text   not null,
    act_id       text   not null,
    clause_id    text   not null,
    procedure    text   not null,
    body_id      text   not null,
    cards        bigint not null,
    primary key (jurisdiction, body_id, act_id, clause_id, procedure)
);

-- Discipline of months and quarters that are over, as it stood when they closed; what has changed since is told beside it.
create table closed_period (
    jurisdiction text        not null,
    first_day    date        not null,
    last_day     date        not null,
    closed_at    timestamptz not null,
    figures      jsonb       not null,
    obligations       jsonb       not null,
    primary key (jurisdiction, first_day, last_day)
);

comment on column control_card_event.on_behalf_of is 'in whose stead by_user has done it';
