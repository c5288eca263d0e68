package dev.comanda.payment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real clock, with an adjustable offset. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Before any due time of the tests, so workers on this clock claim nothing. */
    public void setToPast() {
        ahead = Duration.between(Instant.now(), Instant.parse("1999-01-01T00:00:00Z"));
    }

    public void reset() {
        ahead = Duration.ZERO;
    }
}
