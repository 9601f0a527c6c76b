-- A check of an address waits for nobody's import: without this, everything entered since the last clean-up is read at each
-- question, and a planner that sees so long a list would rather read the whole table.
alter index account_lookalike set (fastupdate = off);
alter index account_further_addresses set (fastupdate = off);
select gin_clean_pending_list('account_lookalike'), gin_clean_pending_list('account_further_addresses');
