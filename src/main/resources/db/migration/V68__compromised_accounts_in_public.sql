-- That its body does not control an account is said in public at once, and no longer than it is so.
create trigger registry_revision_insert after insert on account_incident referencing new table as changed
    for each statement execute function registry_changed();
create trigger registry_revision_update after update on account_incident referencing new table as changed
    for each statement execute function registry_changed();
