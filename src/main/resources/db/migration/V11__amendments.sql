-- Versions of an act after the one that came into force with it: each is announced once.
create table act_amendment (
    act_id       text        not null,
    version      text        not null,
    announced_at timestamptz not null,
    primary key (act_id, version)
);
