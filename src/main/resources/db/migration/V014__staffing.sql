-- Who has handed over the access to the pages when he left, fell ill or lost his rank or ESIA (P17). Rows are never changed.
create table access_hand_over (
    id                  uuid        primary key,
    jurisdiction        text        not null,
    body_id             text        not null references body (id),
    official_id         text        not null references official (user_id),
    departure           text        not null check (departure in ('DISMISSAL', 'TRANSFER', 'LEAVE', 'RANK_LOST', 'ESIA_LOST')),
    document            text        not null,
    last_day            date        not null,
    leave_until         date,
    pages               text[]      not null,
    pages_kept_because  text,
    gospabliki          text        not null check (gospabliki in ('DONE', 'NONE')),
    epgu                text        not null check (epgu in ('DONE', 'NONE')),
    secrets             text        not null check (secrets in ('DONE', 'NONE')),
    received_by         text        not null references official (user_id),
    handed_over_on      date        not null,
    recorded_by         text        not null,
    recorded_at         timestamptz not null,
    process_instance_id text        not null unique,
    check ((departure = 'LEAVE') = (leave_until is not null))
);

create index access_hand_over_body on access_hand_over (body_id, handed_over_on);

comment on column access_hand_over.last_day is 'last working day, or last day of the powers, in the jurisdiction''s zone';
comment on column access_hand_over.pages is 'addresses on which the rights were removed';
comment on column access_hand_over.pages_kept_because is 'why they were not removed on the others';
