alter table coupons add column customer_limit integer check (customer_limit > 0);

-- Uses that are reserved or final, of coupons that count them for each customer. Locked after the coupon's own row, always.
create table coupon_customers (
    code     text    not null references coupons (code),
    customer text    not null,
    used     integer not null check (used >= 0),
    primary key (code, customer)
);

alter table coupon_redemptions
    add column reserved_at timestamptz not null default now(),
    add column changed_at  timestamptz not null default now();

update coupon_redemptions
set reserved_at = coalesce(uuid_extract_timestamp(order_id), now()),
    changed_at  = coalesce(uuid_extract_timestamp(order_id), now());

create index coupon_redemptions_of_coupon on coupon_redemptions (code, order_id desc);
