-- Who is away and who stands in for him. Days are those of the jurisdiction's zone; an absence that did not come about, or
-- whose first days are over without it, ends before it begins.
create table absence (
    id           uuid        primary key,
    jurisdiction text        not null,
    official_id  text        not null references official (user_id),
    deputy_id    text        not null references official (user_id),
    standing     text        not null,
    first_day    date        not null,
    last_day     date        not null,
    ground       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    -- As it was entered first: a file that comes again does not undo what was changed by hand since.
    entered_deputy_id text   not null,
    entered_last_day  date   not null,
    check (deputy_id <> official_id),
    check (last_day >= first_day - 1)
);

create index absence_official on absence (official_id, last_day);
create index absence_deputy on absence (deputy_id, last_day);
create index absence_jurisdiction on absence (jurisdiction, last_day);

-- Open tasks of somebody away that are offered to his deputy: taken back by this when the absence ends.
create table deputy_task (
    task_id    text    not null,
    absence_id uuid    not null references absence,
    deputy_id  text    not null,
    -- The deputy may do it for this alone; else it is his own as well.
    offered    boolean not null,
    -- Whoever is away had taken it, and gets it back.
    was_taken  boolean not null,
    primary key (task_id, absence_id)
);

create index deputy_task_absence on deputy_task (absence_id);

-- In a case: in whose stead a user has completed his latest task there. What follows from that task is recorded so.
create table acting_for (
    process_instance_id text not null,
    user_id             text not null,
    absent_id           text not null,
    primary key (user_id, process_instance_id)
);

alter table control_card_event add column on_behalf_of text;
alter table account_event add column on_behalf_of text;
comment on column control_card_event.on_behalf_of is 'in whose stead by_user has done it';
comment on column account_event.on_behalf_of is 'in whose stead recorded_by has done it';

alter table organisation_import add column absences_name text;
alter table organisation_import add column absences bytea;
