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

-- What a task's card says, kept with the task, found by words in any form. Without a pending list: a search that reads it
-- through is slower than the insert that would have been quicker.
create index act_ru_variable_searched_words on act_ru_variable
    using gin (to_tsvector('russian', searched_name(text_))) with (fastupdate = off)
    where name_ = 'searchedWords';
