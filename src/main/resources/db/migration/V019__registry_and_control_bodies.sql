-- Whose account, card, exemption or placing it is: a body that is there, and that stays as long as anything names it. Tallies
-- count what cards were, and name no more than these.
alter table account add constraint account_of_body foreign key (body_id) references body (id);
alter table exemption add constraint exemption_of_body foreign key (body_id) references body (id);
alter table registry_publication add constraint registry_publication_of_body foreign key (body_id) references body (id);
alter table registry_site_check add constraint registry_site_check_of_body foreign key (body_id) references body (id);
alter table control_card add constraint control_card_of_body foreign key (body_id) references body (id);
