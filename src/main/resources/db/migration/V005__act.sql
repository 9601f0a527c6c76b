-- What a legal officer has entered about an act. Rows are only added: the newest is in effect, the rest is history.
create table act_enactment (
    id            bigint generated always as identity primary key,
    act_id        text        not null,
    number        text        not null check (btrim(number) <> ''),
    signed_on     date        not null,
    published_on  date        check (published_on >= signed_on),
    in_force_from date        not null check (in_force_from >= signed_on),
    entered_at    timestamptz not null,
    entered_by    text        not null
);
create index act_enactment_newest on act_enactment (act_id, id desc);

-- Where an act was placed on a site (SHP-5); not its official publication, which starts the entry into force (SHP-7).
create table act_placement (
    id         bigint generated always as identity primary key,
    act_id     text        not null,
    site_url   text        not null,
    placed_on  date        not null,
    entered_at timestamptz not null,
    entered_by text        not null
);
create index act_placement_newest on act_placement (act_id, id desc);

-- Versions of an act after the one that came into force with it: each is announced once.
create table act_amendment (
    act_id       text        not null,
    version      text        not null,
    announced_at timestamptz not null,
    primary key (act_id, version)
);
