-- The table of keys becomes the one that libs/http has, with its rows: a key is good for a day, through an update too.
alter table used_keys rename to idempotency_records;
alter table idempotency_records rename column order_id to resource_id;
alter table idempotency_records rename column used_at to stored_at;
alter table idempotency_records rename constraint used_keys_pkey to idempotency_records_pkey;
alter index used_keys_used_at rename to idempotency_records_stored_at;
create index idempotency_records_resource_id on idempotency_records (resource_id);
alter table idempotency_records alter column stored_at set default now();
alter table idempotency_records add column result text;
update idempotency_records set result = refund_id::text;
alter table idempotency_records alter column result set not null;
alter table idempotency_records drop column provider, drop column reference, drop column refund_id;

-- For replicas of the last release during an update: they read, write and delete the same rows. Goes with the next release.
create function charge_of_refund(of_order uuid, refund text) returns charges language sql stable as $$
    select charges from charges
    where order_id = of_order and refunds -> 'refunds' @> jsonb_build_array(jsonb_build_object('id', refund))
$$;

create view used_keys as
select caller, operation, key, request_hash, resource_id as order_id,
    (charge_of_refund(resource_id, result)).provider, (charge_of_refund(resource_id, result)).reference,
    result::uuid as refund_id, stored_at as used_at
from idempotency_records;

create function add_used_key() returns trigger language plpgsql as $$
begin
    insert into idempotency_records (caller, operation, key, request_hash, resource_id, result, stored_at)
    values (new.caller, new.operation, new.key, new.request_hash, new.order_id, new.refund_id::text, new.used_at);
    return new;
end $$;

create trigger add_used_key instead of insert on used_keys for each row execute function add_used_key();
