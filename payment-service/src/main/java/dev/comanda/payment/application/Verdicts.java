package dev.comanda.payment.application;

import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.Verdict;

/** Maps a payment's decision to the verdict on its webhook. */
final class Verdicts {

    private Verdicts() {}

    static Verdict on(Decision decision) {
        return switch (decision) {
            case Decision.Changed _, Decision.Unchanged _ -> new Verdict.Processed();
            case Decision.Mismatched(String reason) -> new Verdict.Mismatch(reason);
        };
    }
}
