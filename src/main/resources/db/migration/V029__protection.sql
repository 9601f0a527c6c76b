-- A page that its body does not control again climbs as what is late before: its own internal term, and that of the warning.
alter table account_incident add column restore_by timestamptz;
update account_incident set restore_by = advise_by;
alter table account_incident alter column restore_by set not null;
comment on column account_incident.restore_by is 'end of the internal term in hours for getting the page back';
alter table incident_late_letter drop constraint incident_late_letter_term_check;
alter table incident_late_letter add constraint incident_late_letter_term_check
    check (term in ('FIRST_MEASURES', 'WARNING', 'ADVICE', 'RESTORING'));
