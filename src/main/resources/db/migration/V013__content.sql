-- What was published on official pages: who told of it, when it was published, and whether it passed on somebody else's words.
create table publication (
    id           uuid        primary key,
    account_id   uuid        not null references account (id),
    published_at timestamptz not null,
    address      text        not null,
    repost       boolean     not null,
    plan_item_id uuid,
    topic        text        not null,
    source       text        not null check (source in ('OFFICIAL', 'IMPORT', 'CONNECTOR')),
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);

-- One line per post, whoever tells of it and however often.
create unique index publication_address on publication (account_id, address);
create index publication_moment on publication (account_id, published_at);
create index publication_plan_item on publication (plan_item_id) where plan_item_id is not null;

comment on column publication.address is 'normal form of the post''s address';
comment on column publication.plan_item_id is 'the item of a content plan that it carries out; empty for an unplanned one';

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

comment on column content_plan.period_from is 'first day, in the jurisdiction''s zone; period_to is the last';
comment on column content_plan_item.id is 'stays the same in every version of the plan, so that what was published keeps its place';
comment on column content_plan_item.number is 'the number under which an official finds it';
comment on column content_plan_event.kind is 'CHECKED: the editor vouches for the texts of the publications that he enters';

-- The weekly norm of publications (P09): which weeks were taken up, and what each page or body published in them.
create table norm_week (
    act_id     text        not null,
    clause_id  text        not null,
    week       date        not null,
    begun_at   timestamptz not null,
    primary key (act_id, clause_id, week)
);

comment on column norm_week.week is 'first day of the week, in the jurisdiction''s zone';

create table weekly_sheet (
    id                  uuid        primary key,
    process_instance_id text        not null,
    jurisdiction        text        not null,
    act_id              text        not null,
    clause_id           text        not null,
    week                date        not null,
    body_id             text        not null references body (id),
    account_id          uuid        references account (id),
    norm                integer     not null check (norm > 0),
    reposts_count       boolean     not null,
    counted_all         integer     not null check (counted_all >= 0),
    counted_own         integer     not null check (counted_own between 0 and counted_all),
    basis               text        not null check (basis in ('LOG', 'NETWORK', 'ENTERED')),
    incomplete          text,
    explanation         text,
    decision            text        check (decision in ('EXCUSED', 'VIOLATION', 'MENDED')),
    decision_note       text,
    check (decision is null or decision = 'MENDED' or decision_note is not null),
    -- A weekly norm may count days with a publication (KIR-3.1); the sheet shows both counts.
    unit                varchar(20) not null,
    counted_days        integer     not null
);

-- A week of a page is counted once, whatever is retried and on however many nodes.
create unique index weekly_sheet_once on weekly_sheet (act_id, clause_id, week, body_id, account_id) nulls not distinct;
create index weekly_sheet_instance on weekly_sheet (process_instance_id);
create index weekly_sheet_jurisdiction on weekly_sheet (jurisdiction, week);

comment on column weekly_sheet.account_id is 'empty where the norm is counted over all pages of the body';
comment on column weekly_sheet.incomplete is 'why the network''s own count is missing, Russian; the count then rests on the log alone';

create table weekly_sheet_event (
    id          bigint      generated always as identity primary key,
    sheet_id    uuid        not null references weekly_sheet (id),
    kind        text        not null check (kind in ('COUNTED', 'RECOUNTED', 'EXPLAINED', 'DECIDED')),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    note        text        not null
);

create index weekly_sheet_event_sheet on weekly_sheet_event (sheet_id, id);

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
