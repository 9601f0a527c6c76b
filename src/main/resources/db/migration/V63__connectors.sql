-- Interfaces of networks: what each has answered of a page for a period, and how it stands now.
create table network_answer (
    account_id      uuid        not null references account (id),
    period_from     timestamptz not null,
    asked_at        timestamptz not null,
    fault           text,
    reposts_as_own  integer     not null default 0 check (reposts_as_own >= 0),
    primary key (account_id, period_from)
);

comment on column network_answer.fault is 'why the answer is missing or not whole, Russian; empty when it is whole';
comment on column network_answer.reposts_as_own is 'posts that the log holds for the page''s own and the network for reposts';

create table connector_state (
    network     text        primary key,
    answered_at timestamptz,
    failed_at   timestamptz,
    fault       text
);
