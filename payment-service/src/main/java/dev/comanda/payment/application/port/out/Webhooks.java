package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Received webhooks, with their original bodies. */
public interface Webhooks {

    /** @return false if the provider's event was stored before */
    Uni<Boolean> store(Webhook webhook, byte[] body, Instant receivedAt);

    /**
     * Claims the pending webhook that has been due longest. It is due again at {@code until} unless it is concluded. Concurrent calls claim different webhooks.
     */
    Uni<Optional<Webhook>> claimPending(Instant now, Instant until);

    /** Stores the verdict; a postponed webhook stays pending and is retried when {@code nextAttempt} says. */
    Uni<Void> conclude(Webhook webhook, Verdict verdict, NextAttempt nextAttempt);

    /**
     * Deletes processed webhooks received before {@code end}, oldest first; pending ones stay, however old. A deleted event is new if it is delivered again.
     *
     * @param most the maximum number
     * @return how many were deleted
     */
    Uni<Integer> purgeProcessed(Instant end, int most);

    /** When to retry. */
    @FunctionalInterface
    interface NextAttempt {

        /** @param tries how many failed before this one */
        Instant after(int tries);
    }
}
