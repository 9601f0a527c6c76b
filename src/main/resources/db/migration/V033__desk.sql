-- Of two windows of one person the later save does not take the place of what the other one has saved meanwhile.
alter table form_draft
    add column revision uuid not null default gen_random_uuid(),
    add column saved_in uuid;

comment on column form_draft.revision is 'another one with every save; a save says on which it is based';
comment on column form_draft.saved_in is 'the window that has saved it: whoever types on in it knows what stands here';
