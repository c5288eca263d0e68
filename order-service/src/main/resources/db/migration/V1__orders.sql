create table orders (
    id         uuid        primary key,
    version    bigint      not null,
    cart_id    uuid        not null,
    customer   text        not null,
    status     text        not null,
    refund     text        not null,
    payment    jsonb,
    reason     text,
    basket     jsonb       not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    updated_at timestamptz not null
);

-- A customer's own orders, newest first: ids grow with time.
create index orders_of_customer on orders (customer, id desc);

create table used_keys (
    customer     text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash text        not null,
    order_id     uuid        not null,
    made         boolean     not null,
    used_at      timestamptz not null,
    primary key (customer, operation, key)
);

create index used_keys_order_id on used_keys (order_id);

create index used_keys_used_at on used_keys (used_at);
