-- What the public pages ask of the registry: lists in their order, an address, and handles that look like official ones.
create index account_list on account (body_id, network, address, id);
create index account_list_of_jurisdiction on account (jurisdiction, body_id, network, address, id);
create index account_list_of_network on account (network, body_id, address, id);
create index account_list_of_owner_kind on account (owner_kind, body_id, network, address, id);
create index account_list_of_closed on account (body_id, network, address, id) where state = 'CLOSED';
create index account_address on account (address);
create index account_permanent_id on account (network, permanent_id) where permanent_id is not null;
create index account_handle on account (handle text_pattern_ops);

-- Handles that a hasty eye takes for the same have the same skeleton: «m1nzdrav_42» and «minzdrav42».
create function account_skeleton(handle text) returns text
    language sql immutable strict parallel safe
    return translate(replace(replace(lower(handle), 'rn', 'm'), 'vv', 'w'), 'l10345678_.-', 'iioeasgtb');

-- The skeleton and what is left of it without each of its letters: two handles that are one letter apart share a key.
create function account_lookalike_keys(handle text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct key), '{}')
            from (select account_skeleton(handle) as key where length(account_skeleton(handle)) >= 3
                  union all
                  select overlay(account_skeleton(handle) placing '' from letter for 1)
                  from generate_series(1, length(account_skeleton(handle))) letter
                  where length(account_skeleton(handle)) >= 6) keys);

-- Numbers resemble their neighbours and mean nothing by it.
alter table account add column lookalike_keys text[] generated always as (
    case when handle ~ '^(club|group|profile|id)?[0-9]+(_[a-z]+)?$' or handle is not distinct from permanent_id
         then '{}'::text[] else account_lookalike_keys(handle) end) stored;

create index account_lookalike on account using gin (lookalike_keys) where state = 'ACTIVE';

comment on column account.lookalike_keys is 'shared with every handle that could be mistaken for this one; empty: a number';
