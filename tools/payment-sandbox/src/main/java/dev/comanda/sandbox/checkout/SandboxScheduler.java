package dev.comanda.sandbox.checkout;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Lets sessions expire, banks answer and refunds settle by themselves, about a second after their time. */
@Singleton
class SandboxScheduler {

    private static final Logger LOG = Logger.getLogger(SandboxScheduler.class);

    private final Sessions sessions;
    private final Debits debits;
    private final Refunds refunds;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("session-clock").factory());

    SandboxScheduler(Sessions sessions, Debits debits, Refunds refunds) {
        this.sessions = sessions;
        this.debits = debits;
        this.refunds = refunds;
    }

    void start(@Observes StartupEvent event) {
        var _ = timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    // An exception would silently end the repetition.
    private void tick() {
        try {
            sessions.expireDue();
            debits.settleDue();
            refunds.settleDue();
        } catch (RuntimeException e) {
            LOG.error("What is due could not be done", e);
        }
    }
}
