package dev.comanda.cart.adapter.out.kafka;

import dev.comanda.messaging.inbox.InboxMemory;
import dev.comanda.messaging.metrics.DatabaseGauges;
import dev.comanda.messaging.outbox.OutboxRelay;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What the clock does for messages; a commit wakes the relay by itself. */
@ApplicationScoped
class MessagingSchedule {

    private final OutboxRelay relay;
    private final InboxMemory memory;
    private final DatabaseGauges gauges;

    MessagingSchedule(OutboxRelay relay, InboxMemory memory, DatabaseGauges gauges) {
        this.relay = relay;
        this.memory = memory;
        this.gauges = gauges;
    }

    /** Finds what a crash left in the outbox. */
    @Scheduled(every = "${comanda.outbox.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    void relay() {
        relay.wake();
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetOldEvents() {
        return memory.forgetOld();
    }

    @Scheduled(every = "${comanda.metrics.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refreshGauges() {
        return gauges.refresh();
    }
}
