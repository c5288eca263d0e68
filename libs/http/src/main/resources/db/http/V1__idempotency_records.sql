-- A service that had its own table of keys before has turned it into this one by then, with its rows.
do $$
begin
    if to_regclass('idempotency_records') is not null then
        return;
    end if;

    create table idempotency_records (
        caller       text        not null,
        operation    text        not null,
        key          text        not null,
        request_hash text        not null,
        resource_id  uuid        not null,
        result       text        not null,
        stored_at    timestamptz not null default now(),
        primary key (caller, operation, key)
    );

    create index idempotency_records_resource_id on idempotency_records (resource_id);

    create index idempotency_records_stored_at on idempotency_records (stored_at);
end $$;
