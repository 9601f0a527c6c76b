create index account_list_of_active on account (body_id, network, address, id) where state = 'ACTIVE';
