alter table control_card
    -- Latest level of the ladder that somebody was told of; an extension begins the levels anew.
    add column escalation_level  text,
    -- Of a duty that was sent or fulfilled late: working days past its last day then.
    add column working_days_late int,
    -- Figures take the moment of sending as that of being checked.
    add constraint control_card_open_unsent check (state <> 'OPEN' or submitted_at is null);

update control_card c set escalation_level = (
    select e.level from control_card_event e
    where e.card_id = c.id and e.kind = 'ESCALATED' and e.extensions = c.extensions
    order by e.at desc, e.id desc limit 1);

-- A supervisor's list and figures, read from the index alone: cards under control only, so that a million closed ones
-- cost nothing.
create index control_card_supervised on control_card (jurisdiction, last_day, id)
    include (target_date, overdue_after, submitted_at, state, modality, act_id, clause_id, procedure, body_id,
             escalation_level, working_days_late)
    where state in ('OPEN', 'SUBMITTED');
-- Totals: what is overdue or soon due is found without reading what is on time, which then is only counted.
create index control_card_urgent on control_card (jurisdiction, target_date)
    include (overdue_after, submitted_at, state, modality)
    where state in ('OPEN', 'SUBMITTED') and modality = 'MANDATORY';
create index control_card_modality on control_card (jurisdiction, modality) where state in ('OPEN', 'SUBMITTED');
create index control_card_fulfilled_late on control_card (jurisdiction, last_day, id)
    include (act_id, clause_id, procedure, body_id, escalation_level, working_days_late)
    where fulfilled_at >= overdue_after and modality = 'MANDATORY';
create index control_card_fulfilled on control_card (jurisdiction, last_day) where fulfilled_at is not null;

-- Reading from an index alone needs the table vacuumed: a fifth of it, the default, would be too seldom.
alter table control_card set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01,
                              autovacuum_analyze_scale_factor = 0.02);

-- Closed cards, counted as they are closed, in the transaction that closes them; one table for each thing that is asked.
-- With the last day itself as a key one table would do for all, but it would hold almost as many rows as there are cards.

-- Discipline. Quarters are those of the last day, of the day of closing where there is no term.
create table control_tally (
    jurisdiction      text    not null,
    act_id            text    not null,
    clause_id         text    not null,
    procedure         text    not null,
    body_id           text    not null,
    modality          text    not null,
    -- FULFILLED, also when released later; RELEASED: without having been fulfilled.
    outcome           text    not null check (outcome in ('FULFILLED', 'RELEASED')),
    with_term         boolean not null,
    quarter           date    not null,
    late              boolean not null,
    -- 0 also of what came late, but on the days off that follow the last day.
    working_days_late int     not null,
    -- Late because an earlier tier was (SHP-3.1.5 after SHP-3.2.2).
    attributable      boolean not null,
    cards             bigint  not null,
    primary key (jurisdiction, quarter, body_id, act_id, clause_id, procedure, modality, outcome, with_term,
                 late, working_days_late, attributable)
);

-- How the terms of a week ended: duties by the Monday of the week of their last day.
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
