package dev.comanda.systemtests.fuzz;

import dev.comanda.contracts.HttpContract;
import dev.comanda.systemtests.wire.WireAnswer;
import java.util.List;
import java.util.stream.Stream;

/** Finds violations of the document and server failures, except 503 with {@code Retry-After}. */
record ResponseCheck(HttpContract contract) {

    List<String> on(FuzzedCall call, WireAnswer answer) {
        return Stream.concat(contract.violations(call.answeredBy(answer)).stream(), failure(answer).stream())
                .toList();
    }

    private static List<String> failure(WireAnswer answer) {
        boolean busy = answer.status() == 503 && !answer.header("retry-after").isEmpty();
        return answer.status() < 500 || busy
                ? List.of()
                : List.of("%d is a failure: %s".formatted(answer.status(), answer.body()));
    }
}
