package dev.comanda.messaging.schedule;

import dev.comanda.messaging.inbox.InboxRetention;
import dev.comanda.messaging.metrics.DatabaseGauges;
import dev.comanda.messaging.outbox.OutboxRelay;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What every service that uses messaging has to do from time to time; the periods are settings. The relay also runs after
 * each commit.
 */
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

    /** Publishes what a crash left in the outbox. */
    @Scheduled(every = "${comanda.outbox.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    void relay() {
        relay.wake();
    }

    @Scheduled(every = "${comanda.inbox.clean}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deleteExpiredInboxEntries() {
        return retention.deleteExpired();
    }

    @Scheduled(every = "${comanda.metrics.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refreshGauges() {
        return gauges.refresh();
    }
}
