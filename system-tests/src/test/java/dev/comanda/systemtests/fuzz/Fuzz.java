package dev.comanda.systemtests.fuzz;

import static java.util.function.Predicate.not;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Sends requests and checks the responses.
 *
 * @param seed reproduces the same requests
 */
record Fuzz(long seed, Requests requests, ResponseCheck verdict, URI gateway) {

    /** Concurrent, since some responses are slow. */
    private static final int CONCURRENCY = 16;

    /** All violations found by {@code count} requests, each with its request. */
    List<String> findings(Operation operation, int count) {
        try (var callers = Executors.newFixedThreadPool(CONCURRENCY)) {
            var findings = IntStream.range(0, count)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> finding(operation, number), callers))
                    .toList();
            return findings.stream()
                    .map(CompletableFuture::join)
                    .filter(not(String::isEmpty))
                    .toList();
        }
    }

    private String finding(Operation operation, int number) {
        var call = requests.next(operation, RandomChoice.of(seed, operation.name(), number));
        var wrong = wrong(call);
        return wrong.isEmpty()
                ? ""
                : "%s, request %d of -Dcomanda.fuzz.seed=%d:%n%s%n%s%n"
                        .formatted(operation.name(), number, seed, String.join("\n", wrong), call);
    }

    private List<String> wrong(FuzzedCall call) {
        try {
            return verdict.on(call, call.send(gateway));
        } catch (UncheckedIOException unanswered) {
            return List.of("there was no answer: " + unanswered);
        }
    }
}
