package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Deletes old webhooks that have been processed. */
public interface PurgeWebhooks {

    /** A webhook that is deleted too early and delivered again is processed again, which costs one call to the provider. */
    Uni<Void> purgeOlderThan(Duration age);
}
