create table carts (
    id          uuid   primary key,
    version     bigint not null,
    customer    text   not null,
    state       text   not null check (state in ('open', 'locked', 'closed')),
    order_id    uuid,
    coupon_code text,
    lines       jsonb  not null,
    checkout    jsonb,
    check ((state = 'open') = (order_id is null))
);

-- One cart at a time: of two begun at once, one must give way.
create unique index carts_current on carts (customer) where state <> 'closed';

-- This service's own copy of the menu, fed by events; never joined with anything.
create table menu_items (
    id      uuid   primary key,
    version bigint not null,
    item    jsonb  not null
);

create table coupons (
    code                 text        primary key,
    percent_basis_points integer     check (percent_basis_points between 0 and 10000),
    percent_cap          bigint      check (percent_cap > 0),
    fixed_amount         bigint      check (fixed_amount > 0),
    minimum_spend        bigint,
    currency             text        not null,
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    total_limit          integer,
    ended                boolean     not null default false,
    used                 integer     not null default 0 check (used >= 0),
    check ((percent_basis_points is null) <> (fixed_amount is null)),
    check (total_limit is null or used <= total_limit)
);

create table coupon_redemptions (
    order_id uuid primary key,
    code     text not null references coupons (code),
    customer text not null,
    state    text not null check (state in ('reserved', 'committed', 'released'))
);
