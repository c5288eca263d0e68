create table used_keys (
    caller       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash text        not null,
    order_id     uuid        not null,
    provider     text        not null,
    reference    text        not null,
    refund_id    uuid        not null,
    used_at      timestamptz not null,
    primary key (caller, operation, key)
);

create index used_keys_used_at on used_keys (used_at);
