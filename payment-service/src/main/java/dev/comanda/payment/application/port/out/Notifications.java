package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Webhook;

/** How the provider signs and writes its webhooks. */
public interface Notifications {

    /** The provider's name, as in the webhook's address. */
    String provider();

    /** Checks the signature first, without touching anything but its arguments and the clock. */
    Reading read(byte[] body, String signature);

    /** What was read. */
    sealed interface Reading {

        record Genuine(Webhook webhook) implements Reading {}

        /** @param reason says nothing about the secret */
        record Rejected(String reason) implements Reading {}
    }
}
