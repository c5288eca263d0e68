package dev.comanda.payment.adapter.out.kafka;

import dev.comanda.messaging.inbox.InboxRetention;
import dev.comanda.messaging.metrics.DatabaseGauges;
import dev.comanda.messaging.outbox.OutboxRelay;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Schedules the outbox relay, the inbox clean-up and gauges; commits wake the relay directly. */
@ApplicationScoped
class MessagingSchedule {

    private final OutboxRelay relay;
    private final InboxRetention retention;
    private final DatabaseGauges gauges;

    MessagingSchedule(OutboxRelay relay, InboxRetention retention, DatabaseGauges gauges) {
        this.relay = relay;
        this.retention = retention;
        this.gauges = gauges;
    }

    /** Relays what a crash left in the outbox. */
    @Scheduled(every = "${comanda.outbox.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    void relay() {
        relay.wake();
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deleteExpiredInboxEntries() {
        return retention.deleteExpired();
    }

    @Scheduled(every = "${comanda.metrics.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refreshGauges() {
        return gauges.refresh();
    }
}
