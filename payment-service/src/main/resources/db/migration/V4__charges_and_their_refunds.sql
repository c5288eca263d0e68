-- Money that came in, whether or not a payment succeeded by it, and what of it goes back.
create table charges (
    provider     text        not null,
    reference    text        not null,
    version      bigint      not null,
    order_id     uuid        not null,
    captured     bigint      check (captured >= 0),
    currency     text,
    refunds      jsonb       not null,
    changed_at   timestamptz not null,
    traceparent  text,
    next_look_at timestamptz,
    looks        integer     not null default 0,
    primary key (provider, reference),
    constraint captured_of_a_currency check ((captured is null) = (currency is null))
);

create index charges_of_order on charges (order_id);

-- Those with a refund under way, which are few.
create index charges_due on charges (next_look_at) where next_look_at is not null;

create index charges_changed_at on charges (changed_at);

insert into charges (provider, reference, version, order_id, captured, currency, refunds, changed_at, traceparent)
select provider, payment_reference, 0, order_id, amount, currency, '{"refunds": []}', paid_at, traceparent
from payments where state = 'succeeded'
on conflict do nothing;
