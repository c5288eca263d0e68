package dev.comanda.payment.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only by {@code advance}. */
public final class ManualClock implements InstantSource {

    private Instant now;

    public ManualClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void set(Instant to) {
        now = to;
    }
}
