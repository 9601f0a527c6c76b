-- When the controller of an act was asked whether he wants reports on its execution: once for each turn.
create table report_request (
    act_id   text        not null,
    turn     date        not null,
    begun_at timestamptz not null,
    primary key (act_id, turn)
);
