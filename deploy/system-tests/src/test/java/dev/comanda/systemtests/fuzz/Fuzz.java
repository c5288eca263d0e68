package dev.comanda.systemtests.fuzz;

import static java.util.function.Predicate.not;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Sends requests and judges their answers.
 *
 * @param seed makes the same requests again
 */
record Fuzz(long seed, Requests requests, Verdict verdict, URI door) {

    /** Many at once, since some answers take their time. */
    private static final int AT_ONCE = 16;

    /** All that is wrong with the answers to so many requests, each with the request that shows it. */
    List<String> findings(Operation operation, int count) {
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
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
        var call = requests.next(operation, Dice.of(seed, operation.name(), number));
        var wrong = wrong(call);
        return wrong.isEmpty()
                ? ""
                : "%s, request %d of -Dcomanda.fuzz.seed=%d:%n%s%n%s%n"
                        .formatted(operation.name(), number, seed, String.join("\n", wrong), call);
    }

    private List<String> wrong(FuzzedCall call) {
        try {
            return verdict.on(call, call.send(door));
        } catch (UncheckedIOException unanswered) {
            return List.of("there was no answer: " + unanswered);
        }
    }
}
