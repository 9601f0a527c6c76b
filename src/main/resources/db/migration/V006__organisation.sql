-- Bodies that the acts address. The id is «jurisdiction.code»: groups and logins are built from it.
create table body (
    id               text primary key,
    jurisdiction     text   not null,
    code             text   not null,
    name             text   not null,
    known_as         text,
    owner_kind       text   not null,
    email            text,
    -- Deferred: an import may name a superior body that comes further down in the file.
    supervising_body text references body (id) deferrable initially deferred,
    act_roles        text[] not null default '{}',
    founded_on       date,
    unique (jurisdiction, code),
    check (id = jurisdiction || '.' || code)
);

comment on column body.known_as is 'what everybody calls it, for lists; null: made from the name';
comment on column body.founded_on is 'day from which on the body is there, where it is younger than an act; null: older than any';

create table official (
    user_id       text primary key,
    jurisdiction  text    not null,
    body_id       text references body (id) deferrable initially deferred,
    full_name     text    not null,
    post          text    not null,
    post_rank     text    not null,
    civil_service boolean not null,
    email         text,
    -- Of the office, as the staff list writes it.
    telephone     text,
    roles         text[]  not null default '{}',
    -- Who has left keeps his row: designations and history name him.
    active        boolean not null default true
);

create index official_body on official (body_id);
create index official_jurisdiction on official (jurisdiction);

create table designation (
    id                uuid primary key,
    jurisdiction      text        not null,
    body_id           text        not null references body (id),
    person_role       text        not null,
    official_id       text        not null references official (user_id),
    act_id            text        not null,
    clause_id         text        not null,
    order_number      text        not null,
    order_date        date        not null,
    valid_from        date        not null,
    valid_to          date,
    esia_confirmed_on date,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    unique (body_id, person_role, official_id, act_id, clause_id, valid_from),
    check (valid_to is null or valid_to >= valid_from - 1),
    -- No order stands behind it: number and date are those of the act.
    by_act            boolean     not null default false
);

create index designation_body on designation (body_id, person_role);
create index designation_official on designation (official_id);

-- A name as it is searched: small letters in any locale of the database, and nothing but blanks between words, for
-- PostgreSQL reads «санкт-петербург.рф» as a site. «ё» and endings are known to its Russian dictionary.
create function searched_name(name text) returns text
    language sql immutable strict parallel safe
    return translate(
        translate(lower(name), 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'),
        '-‑–—_./\«»„“”"''()[]№,;:&+@#%', repeat(' ', 28));

create index body_searched_name on body using gin (to_tsvector('russian', searched_name(name)));

-- Who headed each body on which days: the registry of a day names the head of that day. Written when it changes, from then
-- on; name and post stay as they were, whatever becomes of the official's row.
create table body_head (
    id           bigint generated always as identity primary key,
    jurisdiction text not null,
    body_id      text not null references body (id) deferrable initially deferred,
    official_id  text not null,
    full_name    text not null,
    post         text not null,
    valid_from   date not null,
    valid_to     date,
    check (valid_to is null or valid_to >= valid_from - 1)
);

create index body_head_body on body_head (body_id, valid_from);
create unique index body_head_now on body_head (body_id) where valid_to is null;

create index body_head_searched on body_head using gin (to_tsvector('russian', searched_name(full_name || ' ' || post)));
create index official_searched_head on official
    using gin (to_tsvector('russian', searched_name(full_name || ' ' || post))) where active and 'head' = any (roles);

comment on column body_head.valid_from is 'first day, in the jurisdiction''s zone, on which it was known here';
comment on column body_head.valid_to is 'last day; the day before the first: replaced the same day';

comment on column designation.by_act is 'the act itself names the person; order_number and order_date are those of the act';

-- Whom an act gives a role of the jurisdiction, beside the roles that come with the import of officials.
create table named_holder (
    official_id text        not null references official (user_id),
    role        text        not null,
    act_id      text        not null,
    clause_id   text        not null,
    valid_from  date        not null,
    ended_on    date,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (act_id, clause_id, role, official_id)
);

create index named_holder_official on named_holder (official_id) where ended_on is null;

create view official_with_roles as
    select o.user_id, o.jurisdiction, o.body_id, o.full_name, o.post, o.post_rank, o.civil_service, o.email,
           o.telephone, o.active,
           array(select unnest(o.roles)
                 union select h.role from named_holder h where h.official_id = o.user_id and h.ended_on is null) as roles
    from official o;

-- Who leaves, as it was reported: from then on he is chosen for nothing. Body and post are those that he leaves; once the
-- staff list has him in another, he may be chosen there.
create table departure (
    process_instance_id text primary key,
    official_id         text not null references official (user_id),
    departure           text not null,
    body_id             text references body (id) deferrable initially deferred,
    post                text not null,
    last_day            date not null,
    leave_until         date
);

create index departure_official on departure (official_id);

comment on column departure.last_day is 'last working day, in the jurisdiction''s zone';
comment on column departure.leave_until is 'last day of the leave; empty: for good';

-- Who is away and who stands in for him. Days are those of the jurisdiction's zone; an absence that did not come about, or
-- whose first days are over without it, ends before it begins.
create table absence (
    id           uuid        primary key,
    jurisdiction text        not null,
    official_id  text        not null references official (user_id),
    deputy_id    text        not null references official (user_id),
    standing     text        not null,
    first_day    date        not null,
    last_day     date        not null,
    ground       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    -- As it was entered first: a file that comes again does not undo what was changed by hand since.
    entered_deputy_id text   not null,
    entered_last_day  date   not null,
    check (deputy_id <> official_id),
    check (last_day >= first_day - 1)
);

create index absence_official on absence (official_id, last_day);
create index absence_deputy on absence (deputy_id, last_day);
create index absence_jurisdiction on absence (jurisdiction, last_day);

-- In a case: in whose stead a user has completed his latest task there. What follows from that task is recorded so.
create table acting_for (
    process_instance_id text not null,
    user_id             text not null,
    absent_id           text not null,
    primary key (user_id, process_instance_id)
);
