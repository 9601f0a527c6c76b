-- A name as it is searched: small letters in any locale of the database, and nothing but blanks between words, for
-- PostgreSQL reads «санкт-петербург.рф» as a site. «ё» and endings are known to its Russian dictionary.
create function searched_name(name text) returns text
    language sql immutable strict parallel safe
    return translate(
        translate(lower(name), 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'),
        '-‑–—_./\«»„“”"''()[]№,;:&+@#%', repeat(' ', 28));

create index body_searched_name on body using gin (to_tsvector('russian', searched_name(name)));
