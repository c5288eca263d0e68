package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Verifies and parses webhooks. */
public interface WebhookVerifier {

    /**
     * Rejects by the signature header alone, cheaply; empty if the body is needed to decide.
     *
     * @param provider its name, as in the webhook's path
     */
    Uni<Optional<Verification>> precheck(String provider, String signature);

    /**
     * Checks the signature before it parses the body.
     *
     * @param provider its name, as in the webhook's path
     */
    Uni<Verification> verify(String provider, byte[] body, String signature);

    /** The result of verification. */
    sealed interface Verification {

        record UnknownProvider() implements Verification {}

        record Genuine(Webhook webhook) implements Verification {}

        /** @param reason does not reveal the secret */
        record Rejected(String reason) implements Verification {}
    }
}
