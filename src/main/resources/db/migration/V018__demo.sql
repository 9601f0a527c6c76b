-- How far the demo's clock is from real time, so that a restart keeps it. Production never writes here.
create table demo_clock (
    only_row      boolean primary key default true check (only_row),
    offset_millis bigint  not null
);
