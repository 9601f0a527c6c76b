-- A checked pair of files waits here until the administrator loads it on whatever node he reaches next;
-- afterwards the row says who changed the organisation and when, without the personal data of the files.
create table organisation_import (
    id         uuid primary key,
    checked_at timestamptz not null,
    checked_by text        not null,
    bodies_name    text,
    bodies         bytea,
    officials_name text,
    officials      bytea,
    loaded_at  timestamptz,
    result     text
);
