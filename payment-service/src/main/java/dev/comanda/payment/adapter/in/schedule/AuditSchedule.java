package dev.comanda.payment.adapter.in.schedule;

import dev.comanda.messaging.CoalescingTask;
import dev.comanda.payment.application.port.in.AuditMoney;
import dev.comanda.payment.domain.AuditRhythm;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks often whether an audit is due: when, the database knows, for all replicas. */
@ApplicationScoped
class AuditSchedule {

    private final CoalescingTask audit;

    AuditSchedule(Vertx vertx, AuditMoney auditMoney, AuditConfig config) {
        AuditRhythm rhythm = config.rhythm();
        this.audit = new CoalescingTask(vertx, "the audit", () -> auditMoney.ifDue(rhythm));
    }

    @Scheduled(every = "1s")
    void wake() {
        audit.wake();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        audit.stop();
    }
}
