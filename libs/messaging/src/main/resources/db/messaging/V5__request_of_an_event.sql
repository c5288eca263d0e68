-- The request from outside that led to the event (X-Request-Id), for the logs of whoever hears of it.
alter table outbox add column request_id text;
