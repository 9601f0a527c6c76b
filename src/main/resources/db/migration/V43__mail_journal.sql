-- The journal is read a page at a time, the newest letter first, over millions of them.
create index letter_newest on letter (jurisdiction, id desc);
-- Words of whom and what, found by their beginnings; an address is split into its parts.
create index letter_words on letter using gin (
    to_tsvector('simple', translate(to_name || ' ' || to_address || ' ' || subject, '@.-_/«»', '       ')));
