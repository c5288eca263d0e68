-- The table of keys becomes the one that libs/http has, with its rows: a key is good for a day, through an update too.
alter table used_keys rename to idempotency_records;
alter table idempotency_records rename column customer to caller;
alter table idempotency_records rename column order_id to resource_id;
alter table idempotency_records rename column used_at to stored_at;
alter table idempotency_records rename constraint used_keys_pkey to idempotency_records_pkey;
alter index used_keys_order_id rename to idempotency_records_resource_id;
alter index used_keys_used_at rename to idempotency_records_stored_at;
alter table idempotency_records alter column stored_at set default now();
alter table idempotency_records add column result text;
update idempotency_records
set result = case when operation = 'cancel' then 'cancelled' when made then 'created' else 'found' end;
alter table idempotency_records alter column result set not null;
alter table idempotency_records drop column made;

-- For replicas of the last release during an update: they read, write and delete the same rows. Goes with the next release.
create view used_keys as
select caller as customer, operation, key, request_hash, resource_id as order_id, result = 'created' as made,
    stored_at as used_at
from idempotency_records;

create function add_used_key() returns trigger language plpgsql as $$
begin
    insert into idempotency_records (caller, operation, key, request_hash, resource_id, result, stored_at)
    values (new.customer, new.operation, new.key, new.request_hash, new.order_id,
        case when new.operation = 'cancel' then 'cancelled' when new.made then 'created' else 'found' end, new.used_at);
    return new;
end $$;

create trigger add_used_key instead of insert on used_keys for each row execute function add_used_key();
