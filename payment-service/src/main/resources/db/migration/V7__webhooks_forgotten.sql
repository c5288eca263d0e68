-- What has been judged is forgotten some day, the oldest first.
create index webhooks_judged on webhooks (received_at) where next_try_at is null;
