package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.payment.application.port.in.ForgetWebhooks;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the clock does for webhooks that are over and done with. */
@Startup
@ApplicationScoped
class WebhookSchedule {

    /** So long a provider repeats what it thinks we have not heard. */
    private static final Duration REPEATED_FOR = Duration.ofDays(3);

    private final ForgetWebhooks forgetWebhooks;
    private final Duration keep;

    WebhookSchedule(
            ForgetWebhooks forgetWebhooks,
            @ConfigProperty(name = "comanda.webhooks.keep", defaultValue = "30D") Duration keep) {
        if (keep.compareTo(REPEATED_FOR) <= 0) {
            throw new IllegalStateException(
                    "COMANDA_WEBHOOKS_KEEP is too short: webhooks are known again by what is kept, "
                            + "and come again for " + REPEATED_FOR.toDays() + " days");
        }
        this.forgetWebhooks = forgetWebhooks;
        this.keep = keep;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        return forgetWebhooks.forgetOlderThan(keep);
    }
}
