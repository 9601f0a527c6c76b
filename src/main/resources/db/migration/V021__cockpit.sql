-- What a supervisor does to many cards at once: which cards, and with what was entered, is settled by the dry run.
create table deed_plan (
    id           uuid        primary key,
    deed         text        not null,
    entered      json        not null,
    by_user      text        not null,
    planned_at   timestamptz not null,
    confirmed_at timestamptz,
    -- All cards are dealt with, and the letters about them are in the outbox.
    finished_at  timestamptz
);

create index deed_plan_unfinished on deed_plan (confirmed_at) where confirmed_at is not null and finished_at is null;

create table deed_plan_line (
    plan_id    uuid   not null references deed_plan on delete cascade,
    number     int    not null,
    card_id    uuid   not null references control_card on delete cascade,
    -- The latest event of the card at the dry run: what happens to it afterwards is told, and the card left alone.
    seen_event bigint not null,
    -- FOUND, then tried: READY or REFUSED; a card that was READY becomes DONE or LEFT.
    state      text   not null default 'FOUND' check (state in ('FOUND', 'READY', 'REFUSED', 'DONE', 'LEFT')),
    -- What will be or was done to it, or why not; Russian.
    words      text,
    -- Whom a letter about it is owed.
    recipients text[] not null default '{}',
    primary key (plan_id, number)
);

create index deed_plan_line_state on deed_plan_line (plan_id, state, number);
create index deed_plan_line_card on deed_plan_line (card_id);
