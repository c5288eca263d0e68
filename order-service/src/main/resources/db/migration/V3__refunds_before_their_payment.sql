-- What is known of refunds while an order is pending; null where nothing is.
alter table orders add column early_refunds jsonb;
