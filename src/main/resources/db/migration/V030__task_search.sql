-- What a task's card says, kept with the task, found by words in any form. Without a pending list: a search that reads it
-- through is slower than the insert that would have been quicker.
create index act_ru_variable_searched_words on act_ru_variable
    using gin (to_tsvector('russian', searched_name(text_))) with (fastupdate = off)
    where name_ = 'searchedWords';
