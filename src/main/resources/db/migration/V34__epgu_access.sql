-- Who was added to the staff of a body's account on the Unified portal (ЕПГУ): without him no mark can be obtained.
create table epgu_access (
    id          bigint generated always as identity primary key,
    body_id     text        not null references body (id),
    official_id text        not null references official (user_id),
    added_on    date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);

create index epgu_access_body on epgu_access (body_id, id);
