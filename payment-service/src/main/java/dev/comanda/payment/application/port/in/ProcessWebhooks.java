package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Processes stored webhooks by retrieving the objects that they mention. */
public interface ProcessWebhooks {

    /** Claims one pending webhook; empty if there is none. */
    Uni<Optional<Webhook>> claimNext();

    /** Idempotent. */
    Uni<Void> process(Webhook webhook);
}
