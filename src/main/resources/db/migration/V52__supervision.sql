alter table control_card
    -- Latest level of the ladder that somebody was told of; an extension begins the levels anew.
    add column escalation_level  text,
    -- Of a duty that was sent or fulfilled late: working days past its last day then.
    add column working_days_late int;

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
-- What is overdue or soon due is found without reading what is on time.
create index control_card_urgent on control_card (jurisdiction, target_date)
    include (overdue_after, submitted_at)
    where state in ('OPEN', 'SUBMITTED') and modality = 'MANDATORY';
create index control_card_fulfilled_late on control_card (jurisdiction, last_day, id)
    include (act_id, clause_id, procedure, body_id, escalation_level, working_days_late)
    where fulfilled_at >= overdue_after and modality = 'MANDATORY';
create index control_card_fulfilled on control_card (jurisdiction, last_day) where fulfilled_at is not null;

-- Reading from an index alone needs the table vacuumed: a fifth of it, the default, would be too seldom.
alter table control_card set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01,
                              autovacuum_analyze_scale_factor = 0.02);

-- Closed cards, counted as they are closed, in the transaction that closes them. Weeks and quarters are those of the
-- last day, of the day of closing where there is no term. A week may lie in two quarters: hence both.
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
    week              date    not null,
    late              boolean not null,
    -- 0 also of what came late, but on the days off that follow the last day.
    working_days_late int     not null,
    -- Late because an earlier tier was (SHP-3.1.5 after SHP-3.2.2).
    attributable      boolean not null,
    cards             bigint  not null,
    primary key (jurisdiction, quarter, week, body_id, act_id, clause_id, procedure, modality, outcome, with_term,
                 late, working_days_late, attributable)
);
create index control_tally_week on control_tally (jurisdiction, week);

-- All that was ever fulfilled late: the tally above grows with every week, the total must not.
create table control_late_total (
    jurisdiction text   not null,
    act_id       text   not null,
    clause_id    text   not null,
    procedure    text   not null,
    body_id      text   not null,
    cards        bigint not null,
    primary key (jurisdiction, body_id, act_id, clause_id, procedure)
);
