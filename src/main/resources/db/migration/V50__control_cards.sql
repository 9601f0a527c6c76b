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
    state               text        not null check (state in ('OPEN', 'SUBMITTED', 'FULFILLED', 'RELEASED')),
    opened_at           timestamptz not null,
    submitted_at        timestamptz,
    submitted_by        text,
    fulfilled_at        timestamptz,
    fulfilled_by        text,
    released_at         timestamptz,
    released_by         text,
    follows_card        uuid        references control_card,
    constraint control_card_dates_together check (
        (last_day is null) = (target_date is null) and (last_day is null) = (overdue_after is null)),
    constraint control_card_fulfilled check (state <> 'FULFILLED' or fulfilled_at is not null),
    constraint control_card_released check (state <> 'RELEASED' or released_at is not null)
);

-- Overdue lists and the morning digest look at cards under control only; a million closed ones must not slow them.
create index control_card_open on control_card (jurisdiction, overdue_after) where state in ('OPEN', 'SUBMITTED');
create index control_card_process_instance on control_card (process_instance_id);
create index control_card_body on control_card (body_id, opened_at);
create index control_card_follows on control_card (follows_card) where follows_card is not null;

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
    recipient    text
);

create index control_card_event_card on control_card_event (card_id, id);
-- One letter per card, term, level and recipient, whatever retries, restarts and nodes do.
create unique index control_card_event_letter
    on control_card_event (card_id, extensions, level, occurrence, recipient) where kind = 'ESCALATED';
