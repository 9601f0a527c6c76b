-- A checked pair of files waits here until the administrator loads it on whatever node he reaches next;
-- afterwards the row says who changed the organisation and when, without the personal data of the files.
create table organisation_import (
    id         uuid primary key,
    checked_at timestamptz not null,
    checked_by text        not null,
    bodies_name    text,
    bodies         bytea,
    officials_name text,
    officials      bytea,
    loaded_at  timestamptz,
    result     text,
    absences_name text,
    absences bytea
);

-- What a person has typed into a form and not handed in yet. It goes with the task, however that ends, and with the person:
-- the rows that it belongs to are the engine's, and the engine has no event that would tell of every way in which they go.
create table form_draft (
    user_id   text        not null references act_id_user (id_) on delete cascade,
    task_id   text        references act_ru_task (id_) on delete cascade,
    procedure text,
    answers   json        not null,
    saved_at  timestamptz not null,
    check (num_nonnulls(task_id, procedure) = 1),
    unique nulls not distinct (user_id, task_id, procedure)
);

create index form_draft_task on form_draft (task_id);

comment on column form_draft.procedure is 'key of the procedure whose start form it is';
comment on column form_draft.answers is 'field of the form → what stood in it; a proposal to the browser, never an answer';

-- Tasks that somebody has taken by opening them and left as they were: the last request of a browser that is closed may get lost.
create table task_opened (
    task_id   text        primary key references act_ru_task (id_) on delete cascade,
    user_id   text        not null references act_id_user (id_) on delete cascade,
    opened_at timestamptz not null
);

create index task_opened_user on task_opened (user_id);
