package dev.comanda.sandbox.fault;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Delayed webhooks: until a time, until a later one is delivered, or until the faults end. */
@Singleton
public class DelayedDeliveries {

    private final Set<Delayed> delayed = new HashSet<>();

    /** A webhook's wait, which counts from when it was asked for. */
    @FunctionalInterface
    public interface Wait {

        /** Blocks until the webhook may go. */
        void await() throws InterruptedException;
    }

    private record Delayed(long number, boolean overtakable, CountDownLatch released) {}

    /** @param number webhooks with a higher one are later */
    public Wait holdUntilOvertaken(long number) {
        Delayed one = add(number, true);
        return one.released()::await;
    }

    public Wait delay(long number, Duration delay) {
        Delayed one = add(number, false);
        return () -> {
            var _ = one.released().await(delay.toMillis(), TimeUnit.MILLISECONDS);
            release(one);
        };
    }

    /** The webhook of that number has been delivered: earlier ones that waited for this may go. */
    public synchronized void releaseOvertaken(long number) {
        delayed.stream()
                .filter(one -> one.overtakable() && one.number() < number)
                .toList()
                .forEach(this::release);
    }

    /** All may go. */
    public synchronized void releaseAll() {
        Set.copyOf(delayed).forEach(this::release);
    }

    synchronized int count() {
        return delayed.size();
    }

    private synchronized Delayed add(long number, boolean overtakable) {
        Delayed one = new Delayed(number, overtakable, new CountDownLatch(1));
        delayed.add(one);
        return one;
    }

    private synchronized void release(Delayed one) {
        delayed.remove(one);
        one.released().countDown();
    }
}
