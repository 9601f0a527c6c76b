-- Content plans: what a body means to publish in a period, page by page. An approved plan is changed by a new version.
create table content_plan (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    body_id             text        not null references body (id),
    act_id              text        not null,
    clause_id           text        not null,
    version             integer     not null check (version > 0),
    period_from         date        not null,
    period_to           date        not null,
    state               text        not null check (state in ('DRAFT', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN')),
    process_instance_id text        not null,
    closed_at           timestamptz,
    conclusion          text,
    check (period_to >= period_from),
    unique (process_instance_id, version)
);

-- Of two people who begin the plan of one body, one begins it.
create unique index content_plan_begun on content_plan (body_id) where state = 'DRAFT' and version = 1;
create unique index content_plan_approved on content_plan (process_instance_id) where state = 'APPROVED';
create index content_plan_body on content_plan (body_id, period_from);

create table content_plan_item (
    plan_id    uuid    not null references content_plan (id),
    id         uuid    not null,
    number     integer not null check (number > 0),
    day        date    not null,
    account_id uuid    not null references account (id),
    topic      text    not null,
    format     text    not null,
    author     text    not null,
    primary key (plan_id, id),
    unique (plan_id, number)
);

create table content_plan_event (
    id          bigint      generated always as identity primary key,
    plan_id     uuid        not null references content_plan (id),
    kind        text        not null check (kind in ('BEGUN', 'SUBMITTED', 'RETURNED', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN',
                                                     'CHECKED', 'CLOSED')),
    note        text,
    recorded_at timestamptz not null,
    recorded_by text        not null
);

create index content_plan_event_plan on content_plan_event (plan_id, id);
create index publication_plan_item on publication (plan_item_id) where plan_item_id is not null;

comment on column content_plan.period_from is 'first day, in the jurisdiction''s zone; period_to is the last';
comment on column content_plan_item.id is 'stays the same in every version of the plan, so that what was published keeps its place';
comment on column content_plan_item.number is 'the number under which an official finds it';
comment on column content_plan_event.kind is 'CHECKED: the editor vouches for the texts of the publications that he enters';
