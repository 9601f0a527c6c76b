-- A weekly norm may count days with a publication (KIR-3.1, «не менее трёх раз в неделю»); the sheet shows both counts.
-- Sheets from before have counted publications, and their days are not known.
alter table weekly_sheet
    add column unit varchar(20) not null default 'PUBLICATIONS',
    add column counted_days integer not null default 0;
alter table weekly_sheet alter column unit drop default, alter column counted_days drop default;

-- When notices and applications reached whoever keeps the registry; an act may count its term from there.
create table registry_receipt (
    id           bigint generated always as identity primary key,
    jurisdiction varchar(64) not null,
    account_id   uuid not null references account (id),
    received_on  date not null,
    recorded_at  timestamptz not null
);
create index registry_receipt_of_jurisdiction on registry_receipt (jurisdiction, recorded_at);
