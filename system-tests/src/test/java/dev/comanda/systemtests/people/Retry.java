package dev.comanda.systemtests.people;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/** Retries calls like a client. */
public final class Retry {

    private static final Set<Integer> BUSY_STATUSES = Set.of(429, 503);

    private Retry() {}

    /** Retries a call every second while it is answered with 429 or 503. */
    public static <T> T untilNotBusy(Callable<T> call, ToIntFunction<T> status) {
        return await("an answer")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(call, answer -> !BUSY_STATUSES.contains(status.applyAsInt(answer)));
    }

    /** Retries a call until it is answered with that status; ignores connection failures. */
    public static Response until(int status, Callable<Response> call) {
        return await("status " + status).ignoreExceptions().until(call, answer -> answer.statusCode() == status);
    }
}
