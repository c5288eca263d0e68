package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** How the provider signs and writes its webhooks. */
public interface Notifications {

    /**
     * What any body is read as that comes with this signature, in next to no time; empty if that depends on the body.
     *
     * @param provider its name, as in the webhook's address
     */
    Uni<Optional<Reading>> objection(String provider, String signature);

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
