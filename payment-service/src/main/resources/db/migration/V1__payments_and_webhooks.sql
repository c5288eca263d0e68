create table payments (
    order_id           uuid        primary key,
    customer           text        not null,
    amount             bigint      not null check (amount >= 0),
    currency           text        not null,
    lines              text        not null,
    expires_at         timestamptz not null,
    version            bigint      not null,
    state              text        not null
        check (state in ('awaiting_session', 'open', 'closing', 'succeeded', 'ended', 'not_needed')),
    attempt_id         uuid,
    attempt_number     integer,
    attempt_started_at timestamptz,
    session_expires_at timestamptz,
    session_id         text        unique,
    session_url        text,
    session_opened_at  timestamptz,
    failures           integer     not null default 0,
    ending             text        check (ending in ('expired', 'cancelled')),
    closing_since      timestamptz,
    provider           text,
    payment_reference  text,
    paid_at            timestamptz,
    next_look_at       timestamptz,
    looks              integer     not null default 0,
    constraint attempted check (state <> 'awaiting_session' or attempt_id is not null),
    constraint opened check (state not in ('open', 'closing') or session_id is not null),
    constraint ended check (state not in ('closing', 'ended') or ending is not null),
    constraint paid check (state <> 'succeeded' or (payment_reference is not null and paid_at is not null))
);

-- Those that somebody has to look after, which are few.
create index payments_due on payments (next_look_at) where next_look_at is not null;

create table webhooks (
    provider    text        not null,
    event_id    text        not null,
    type        text        not null,
    hint        text        not null check (hint in ('session_changed', 'charge_failed', 'irrelevant')),
    subject     text,
    body        bytea       not null,
    received_at timestamptz not null,
    verdict     text        not null
        check (verdict in ('pending', 'processed', 'ignored', 'foreign', 'mismatch')),
    reason      text,
    next_try_at timestamptz,
    tries       integer     not null default 0,
    primary key (provider, event_id),
    constraint tried_until_judged check ((verdict = 'pending') = (next_try_at is not null)),
    constraint about_something check (hint = 'irrelevant' or subject is not null)
);

create index webhooks_pending on webhooks (next_try_at) where next_try_at is not null;
