package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Finds out what stored webhooks mean, by asking the provider about what they mention. */
public interface ProcessWebhooks {

    /** Takes one that waits, which then is left alone for a while; empty if there is none. */
    Uni<Optional<Webhook>> next();

    /** Repeating it does no harm. */
    Uni<Void> process(Webhook webhook);
}
