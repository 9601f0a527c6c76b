-- What the repeal of its act took off control may have been begun for nothing.
alter table control_card add released_by_repeal boolean not null default false;
