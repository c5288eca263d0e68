-- Null where a release that knew no other than the guest has cancelled.
alter table orders add column cancelled_by text check (cancelled_by in ('GUEST', 'RESTAURANT'));

-- What the kitchen has before it, oldest first: few of many.
create index orders_at_work on orders (id) where status in ('PAID', 'ACCEPTED', 'PREPARING', 'READY');
