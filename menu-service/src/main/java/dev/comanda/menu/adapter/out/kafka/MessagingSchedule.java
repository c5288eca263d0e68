package dev.comanda.menu.adapter.out.kafka;

import dev.comanda.messaging.metrics.DatabaseGauges;
import dev.comanda.messaging.outbox.OutboxRelay;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Scheduled jobs of messaging. The relay also runs after each commit. */
@ApplicationScoped
class MessagingSchedule {

    private final OutboxRelay relay;
    private final DatabaseGauges gauges;

    MessagingSchedule(OutboxRelay relay, DatabaseGauges gauges) {
        this.relay = relay;
        this.gauges = gauges;
    }

    @Scheduled(every = "${comanda.outbox.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        relay.wake();
    }

    @Scheduled(every = "${comanda.metrics.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refreshGauges() {
        return gauges.refresh();
    }
}
