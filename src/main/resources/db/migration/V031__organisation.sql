-- Whoever is designated for the time of another's leave; of orders before this nobody has kept it.
alter table designation add column acting boolean not null default false;
