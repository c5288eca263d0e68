package dev.comanda.payment.application;

import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.Verdict;

/** What a payment's decision says about the webhook that led to it. */
final class Verdicts {

    private Verdicts() {}

    static Verdict on(Decision decision) {
        return switch (decision) {
            case Decision.Changed _, Decision.Unchanged _ -> new Verdict.Processed();
            case Decision.Mismatched(String reason) -> new Verdict.Mismatch(reason);
        };
    }
}
