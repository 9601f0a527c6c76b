-- The controller's summary of an act lists all of its cards.
create index control_card_act on control_card (act_id, clause_id);
