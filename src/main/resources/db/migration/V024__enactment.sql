-- Acts whose list of addressees is kept, since when: of an act that was entered before, the first look is taken as its list.
create table act_list (
    act_id     text        primary key,
    kept_since timestamptz not null
);

-- What clauses of an act were found to demand of which body, whatever has become of it: who comes under the act later is not here.
create table act_addressee (
    act_id    text not null references act_list (act_id),
    clause_id text not null,
    body_id   text not null references body (id),
    primary key (act_id, clause_id, body_id)
);
