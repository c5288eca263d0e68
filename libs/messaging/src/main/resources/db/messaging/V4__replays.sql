-- Dead letters that somebody had taken once more, and what came of it: the attempt that succeeded, or else the last one.
create table replays (
    topic            text        not null,
    letter_partition integer     not null,
    letter_offset    bigint      not null,
    event_id         uuid,
    outcome          text        not null,
    reason           text,
    replayed_by      text        not null,
    replayed_at      timestamptz not null default now(),
    primary key (topic, letter_partition, letter_offset)
);

-- An event is remembered as taken for longer than the inbox does: its letters are kept for longer.
create index replays_taken on replays (event_id) where outcome = 'taken';
create index replays_replayed_at on replays (replayed_at);
