package dev.comanda.cart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Blocking waits for tests. */
public final class Await {

    private Await() {}

    /** The results of {@code times} concurrent runs of {@code work}. */
    public static <T> List<T> together(int times, Callable<T> work) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> runs = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                runs.add(threads.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> run : runs) {
                results.add(run.get());
            }
            return results;
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Awaits background work. */
    public static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
