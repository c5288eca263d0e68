-- What an event is told for goes on under the trace that led to it (W3C traceparent).
alter table outbox add column traceparent text;
