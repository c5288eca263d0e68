package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;

/** How the provider signs and writes its webhooks. */
public interface Notifications {

    /**
     * Checks the signature first, without touching anything but its arguments and the clock.
     *
     * @param provider its name, as in the webhook's address
     */
    Uni<Reading> read(String provider, byte[] body, String signature);

    /** What was read. */
    sealed interface Reading {

        record UnknownProvider() implements Reading {}

        record Genuine(Webhook webhook) implements Reading {}

        /** @param reason says nothing about the secret */
        record Rejected(String reason) implements Reading {}
    }
}
