-- What bodies have done about acts of their own under a superior act (KUZ-3b, KUZ-4a, TOM-5). The newest row of a body
-- under a superior act is in effect, the rest is history.
create table own_act (
    id            uuid        primary key,
    jurisdiction  text        not null,
    body_id       text        not null references body (id),
    parent_act_id text        not null,
    clause_id     text        not null,
    outcome       text        not null check (outcome in ('ADOPTED', 'DECLINED')),
    kind          text,
    number        text,
    adopted_on    date,
    text_url      text,
    provisions    text[]      not null default '{}',
    note          text,
    decided_by    text        not null,
    recorded_at   timestamptz not null,
    check ((outcome = 'ADOPTED') = (kind is not null and number is not null and adopted_on is not null
        and text_url is not null)),
    check (outcome <> 'DECLINED' or note is not null)
);

create index own_act_parent on own_act (parent_act_id, body_id, recorded_at);

comment on column own_act.provisions is 'clauses of the superior act that the own act takes up';
comment on column own_act.note is 'what was not taken up and why, or why the recommendation was declined';
