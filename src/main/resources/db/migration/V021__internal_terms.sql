-- Figures tell how much of what came late was late for a term of the administration's own, which no act was broken by.
-- Rows counted before do not tell; internal terms count among the others there.
alter table control_tally add column internal_term boolean not null default false;
alter table control_tally drop constraint control_tally_pkey;
alter table control_tally add primary key (jurisdiction, quarter, body_id, act_id, clause_id, procedure, modality, outcome,
                                           with_term, late, working_days_late, attributable, internal_term);
