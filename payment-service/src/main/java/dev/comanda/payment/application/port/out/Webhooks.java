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
     * Takes one that has no verdict yet, the longest due first. It is taken again from {@code until} on, if nobody has
     * concluded anything. Of two calls at once each takes another webhook.
     */
    Uni<Optional<Webhook>> claimPending(Instant now, Instant until);

    /** Keeps what was found out; a postponed webhook stays pending, and is tried again when it is said. */
    Uni<Void> conclude(Webhook webhook, Verdict verdict, NextTry nextTry);

    /**
     * Forgets judged webhooks that were received before {@code end}, the oldest first; who has no verdict yet stays,
     * however old. The same event is new again afterwards.
     *
     * @param most how many at most
     * @return how many there were
     */
    Uni<Integer> forgetJudged(Instant end, int most);

    /** When to try again. */
    @FunctionalInterface
    interface NextTry {

        /** @param tries how many were in vain, without this one */
        Instant after(int tries);
    }
}
