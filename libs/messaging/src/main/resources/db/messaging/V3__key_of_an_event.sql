-- Several aggregates can have one key, such as the charges of an order. Without one it is the aggregate's id: so it was
-- before, and so the rows are that a replica of the last release adds during an update.
alter table outbox add column key uuid;
