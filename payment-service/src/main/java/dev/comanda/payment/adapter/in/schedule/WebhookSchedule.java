package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.payment.application.port.in.PurgeWebhooks;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes old processed webhooks once an hour. */
@Startup
@ApplicationScoped
class WebhookSchedule {

    /** How long a provider retries webhooks that it believes were not received. */
    private static final Duration PROVIDER_RETRY_PERIOD = Duration.ofDays(3);

    private final PurgeWebhooks purgeWebhooks;
    private final Duration retention;

    WebhookSchedule(
            PurgeWebhooks purgeWebhooks,
            @ConfigProperty(name = "comanda.webhooks.keep", defaultValue = "30D") Duration keep) {
        if (keep.compareTo(PROVIDER_RETRY_PERIOD) <= 0) {
            throw new IllegalStateException(
                    "COMANDA_WEBHOOKS_KEEP is too short: kept webhooks are needed for deduplication, "
                            + "and providers retry them for " + PROVIDER_RETRY_PERIOD.toDays() + " days");
        }
        this.purgeWebhooks = purgeWebhooks;
        this.retention = keep;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purgeOld() {
        return purgeWebhooks.purgeOlderThan(retention);
    }
}
