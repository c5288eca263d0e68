-- What happens to a payment later, because of the clock or the provider, still belongs to the trace of its order.
alter table payments add column traceparent text;
