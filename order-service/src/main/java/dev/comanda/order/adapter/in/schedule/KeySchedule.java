package dev.comanda.order.adapter.in.schedule;

import dev.comanda.order.application.port.in.ForgetKeys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the clock does for idempotency keys. */
@ApplicationScoped
class KeySchedule {

    private final ForgetKeys forgetKeys;

    KeySchedule(ForgetKeys forgetKeys) {
        this.forgetKeys = forgetKeys;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetOldKeys() {
        return forgetKeys.forgetOld();
    }
}
