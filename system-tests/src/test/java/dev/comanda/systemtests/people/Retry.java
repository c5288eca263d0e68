package dev.comanda.systemtests.people;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToIntFunction;

/** Retries calls like a client. */
public final class Retry {

    private static final Set<Integer> BUSY_STATUSES = Set.of(429, 503);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(1500);

    /** 200 guests at once are served after a while only. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Retry() {}

    /** Retries a call after a second or so, with jitter, while it is answered with 429 or 503. */
    public static <T> T untilNotBusy(Callable<T> call, ToIntFunction<T> status) {
        return await("an answer")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval((count, previous) -> Duration.ofMillis(
                        ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis())))
                .until(call, answer -> !BUSY_STATUSES.contains(status.applyAsInt(answer)));
    }

    /** Retries a call until it is answered with that status; ignores connection failures. */
    public static Response until(int status, Callable<Response> call) {
        return await("status " + status).ignoreExceptions().until(call, answer -> answer.statusCode() == status);
    }
}
