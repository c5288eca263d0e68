-- What orders last said of their money. Those of earlier releases are here once they say something.
create table followed_orders (
    order_id    uuid        primary key,
    version     bigint      not null,
    standing    text        not null check (standing in ('unpaid', 'paid', 'over')),
    returned    text        not null check (returned in ('none', 'pending', 'partial', 'full', 'failed')),
    total       bigint      not null check (total >= 0),
    currency    text        not null,
    followed_at timestamptz not null
);

create index followed_orders_followed_at on followed_orders (followed_at);

-- There is one: whoever has it is the one who audits.
create table audits (
    id           integer     primary key check (id = 1),
    next_at      timestamptz not null,
    covered      timestamptz,
    completed_at timestamptz,
    installed_at timestamptz not null
);

insert into audits (id, next_at, installed_at) values (1, 'epoch', now());

-- What the latest audit found.
create table mismatches (
    id         uuid        primary key,
    kind       text        not null,
    order_id   uuid        not null,
    provider   text,
    reference  text,
    refund_id  uuid,
    expected   text        not null,
    found      text        not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    confirmed  boolean     not null,
    constraint about_a_charge check ((provider is null) = (reference is null))
);
