package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** The webhooks that were received, as they were received. */
public interface Webhooks {

    /** @return false if the provider's event was stored before */
    Uni<Boolean> store(Webhook webhook, byte[] body, Instant receivedAt);

    /**
     * Takes one that has no verdict yet, the longest due first, and has it tried again later if it gets none. Of two
     * calls at once each takes another webhook.
     */
    Uni<Optional<Webhook>> claimPending(Instant now, NextTry nextTry);

    /** Keeps what was found out; a postponed webhook stays pending. */
    Uni<Void> conclude(Webhook webhook, Verdict verdict);

    /** When to try again. */
    @FunctionalInterface
    interface NextTry {

        /** @param tries how many there have been, without this one */
        Instant after(int tries);
    }
}
