package dev.comanda.sandbox.fault;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The webhooks that wait: for their time, for a later one to overtake them, or for the end of all faults. */
@Singleton
public class HeldBack {

    private final Set<Held> held = new HashSet<>();

    /** A webhook's wait, which counts from when it was asked for. */
    @FunctionalInterface
    public interface Wait {

        /** Blocks until the webhook may go. */
        void untilItMayGo() throws InterruptedException;
    }

    private record Held(long number, boolean overtakable, CountDownLatch end) {}

    /** @param number webhooks with a higher one are later */
    public Wait untilOvertaken(long number) {
        Held one = add(number, true);
        return one.end()::await;
    }

    public Wait forAWhile(long number, Duration delay) {
        Held one = add(number, false);
        return () -> {
            var _ = one.end().await(delay.toMillis(), TimeUnit.MILLISECONDS);
            end(one);
        };
    }

    /** The webhook of that number has been delivered: earlier ones that waited for this may go. */
    public synchronized void overtaken(long number) {
        held.stream()
                .filter(one -> one.overtakable() && one.number() < number)
                .toList()
                .forEach(this::end);
    }

    /** All may go. */
    public synchronized void letGo() {
        Set.copyOf(held).forEach(this::end);
    }

    synchronized int count() {
        return held.size();
    }

    private synchronized Held add(long number, boolean overtakable) {
        Held one = new Held(number, overtakable, new CountDownLatch(1));
        held.add(one);
        return one;
    }

    private synchronized void end(Held one) {
        held.remove(one);
        one.end().countDown();
    }
}
