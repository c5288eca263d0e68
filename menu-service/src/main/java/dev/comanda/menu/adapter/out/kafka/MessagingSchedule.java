package dev.comanda.menu.adapter.out.kafka;

import dev.comanda.messaging.outbox.OutboxRelay;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Picks up what a crash left in the outbox; after a commit nobody waits for it. */
@ApplicationScoped
class MessagingSchedule {

    private final OutboxRelay relay;

    MessagingSchedule(OutboxRelay relay) {
        this.relay = relay;
    }

    @Scheduled(every = "${comanda.outbox.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        relay.wake();
    }
}
