package dev.comanda.systemtests.people;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

/** Repeats what a person would try again. */
public final class Patience {

    private static final Set<Integer> TRY_AGAIN_LATER = Set.of(429, 503);

    private Patience() {}

    /** Repeats a call, a second later each time, for as long as it is answered with 429 or 503. */
    public static <T> T whileBusy(Callable<T> call, ToIntFunction<T> status) {
        return await("an answer")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(call, answer -> !TRY_AGAIN_LATER.contains(status.applyAsInt(answer)));
    }

    /** Repeats a call until it is answered with that status; failures to connect count as no answer yet. */
    public static Response until(int status, Callable<Response> call) {
        return await("status " + status).ignoreExceptions().until(call, answer -> answer.statusCode() == status);
    }
}
