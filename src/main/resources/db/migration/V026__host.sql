-- What persons have begun lately, so that a start that is sent twice begins one procedure.
create table begun_lately (
    user_id  text        not null,
    start    text        not null,
    begun_at timestamptz not null,
    primary key (user_id, start)
);
