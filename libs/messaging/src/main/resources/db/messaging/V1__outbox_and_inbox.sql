-- The key is the order in which one aggregate's events leave: a pooled id would not be, as it can commit out of order.
create table outbox (
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    sequence          integer     not null,
    id                uuid        not null unique,
    topic             text        not null,
    type              text        not null,
    occurred_at       timestamptz not null,
    data              text        not null,
    primary key (aggregate_id, aggregate_version, sequence)
);

create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_received_at on inbox (received_at);
