package dev.comanda.chaos.load;

import dev.comanda.chaos.system.RunningSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Calls at a fixed rate, however slowly they are answered; or as many at once as there are callers. */
public final class LoadDriver implements AutoCloseable {

    /** The limit of open calls: this machine must stay able to count. */
    private static final int MAX_OPEN = 4_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore open = new Semaphore(MAX_OPEN);
    private final RequestMix requestMix;
    private final RandomGenerator random;

    /** @param patience how long each call waits for its answer */
    public LoadDriver(RunningSystem system, long seed, Duration patience) throws IOException, InterruptedException {
        requestMix = RequestMix.prepare(system, client, patience);
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /**
     * Calls {@code rate} times a second until the condition holds, and returns when all are answered. Times count from when a
     * call was due.
     */
    public Load callAt(double rate, BooleanSupplier over) {
        var tally = new Tally();
        var begin = System.nanoTime();
        for (long number = 0; !over.getAsBoolean(); number++) {
            var due = begin + Math.round(number * 1e9 / rate);
            LockSupport.parkNanos(due - System.nanoTime());
            send(requestMix.random(random), due, tally);
        }
        var time = Duration.ofNanos(System.nanoTime() - begin);
        var answered = tally.count(Outcome.ANSWERED);
        open.acquireUninterruptibly(MAX_OPEN);
        open.release(MAX_OPEN);
        return new Load(rate, time, answered, tally);
    }

    private void send(HttpRequest request, long due, Tally tally) {
        if (!open.tryAcquire()) {
            tally.add(Outcome.NOT_SENT, Duration.ZERO);
            return;
        }
        callers.execute(() -> {
            try {
                call(request, due, tally);
            } finally {
                open.release();
            }
        });
    }

    /** Lets so many callers call one after the other for a while, each as soon as it has its answer. */
    public Load callInSequence(int count, Duration time) throws InterruptedException {
        var tally = new Tally();
        var end = System.nanoTime() + time.toNanos();
        var done = new Semaphore(0);
        for (int caller = 0; caller < count; caller++) {
            var own = RandomGeneratorFactory.of("L64X128MixRandom").create(random.nextLong());
            callers.execute(() -> {
                while (System.nanoTime() < end) {
                    call(requestMix.random(own), System.nanoTime(), tally);
                }
                done.release();
            });
        }
        done.acquire(count);
        return new Load(0, time, tally.count(Outcome.ANSWERED), tally);
    }

    private void call(HttpRequest request, long due, Tally tally) {
        try {
            var answer = client.send(request, BodyHandlers.discarding());
            var outcome = Outcome.of(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent());
            tally.add(outcome, Duration.ofNanos(System.nanoTime() - due));
            if (outcome != Outcome.ANSWERED) {
                tally.addError(name(request) + " answered " + status(answer));
            }
        } catch (IOException failure) {
            tally.add(Outcome.UNANSWERED, Duration.ofNanos(System.nanoTime() - due));
            tally.addError(name(request) + " " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String name(HttpRequest request) {
        var words = request.uri().getPath().split("/", 4);
        return request.method() + " /api/" + words[2];
    }

    private static String status(HttpResponse<Void> answer) {
        return Integer.toString(answer.statusCode());
    }

    @Override
    public void close() {
        callers.close();
        client.close();
    }
}
