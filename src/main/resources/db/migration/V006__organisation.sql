-- Bodies that the acts address. The id is «jurisdiction.code»: groups and logins are built from it.
create table body (
    id               text primary key,
    jurisdiction     text   not null,
    code             text   not null,
    name             text   not null,
    owner_kind       text   not null,
    email            text,
    -- Deferred: an import may name a superior body that comes further down in the file.
    supervising_body text references body (id) deferrable initially deferred,
    act_roles        text[] not null default '{}',
    unique (jurisdiction, code),
    check (id = jurisdiction || '.' || code)
);

create table official (
    user_id       text primary key,
    jurisdiction  text    not null,
    body_id       text references body (id) deferrable initially deferred,
    full_name     text    not null,
    post          text    not null,
    post_rank     text    not null,
    civil_service boolean not null,
    email         text,
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
    check (valid_to is null or valid_to >= valid_from - 1)
);

create index designation_body on designation (body_id, person_role);
create index designation_official on designation (official_id);
