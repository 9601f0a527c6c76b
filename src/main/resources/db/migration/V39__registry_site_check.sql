-- What a site was seen to show when its body said that it had placed a version; kept, one row a look.
create table registry_site_check (
    id               bigint generated always as identity primary key,
    jurisdiction     text        not null,
    number           integer     not null,
    body_id          text        not null,
    site_url         text        not null,
    checked_at       timestamptz not null,
    outcome          text        not null check (outcome in ('SHOWN', 'OTHER', 'NOT_REACHED', 'NOT_CHECKED')),
    finding          text        not null,
    explanation      text,
    explained_by     text,
    foreign key (jurisdiction, number) references registry_version (jurisdiction, number)
);

create index registry_site_check_version on registry_site_check (jurisdiction, number, id);

comment on column registry_site_check.finding is 'Russian sentence: what was seen';
comment on column registry_site_check.explanation is 'why the body holds the placing right although something else was seen';
