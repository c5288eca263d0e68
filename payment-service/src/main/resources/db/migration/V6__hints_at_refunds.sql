alter table webhooks
    drop constraint webhooks_hint_check,
    add constraint webhooks_hint_check
        check (hint in ('session_changed', 'charge_failed', 'charge_changed', 'irrelevant'));
