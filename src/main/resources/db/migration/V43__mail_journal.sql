-- The journal is read a page at a time, the newest letter first, over millions of them.
create index letter_newest on letter (jurisdiction, id desc);
-- Words of whom and what, found by their beginnings; an address is split into its parts. Kept, as making them anew for
-- each letter looked at would take three times as long.
alter table letter add column words tsvector generated always as (
    to_tsvector('simple', translate(to_name || ' ' || to_address || ' ' || subject, '@.-_/«»', '       '))) stored;
create index letter_words on letter using gin (words);
