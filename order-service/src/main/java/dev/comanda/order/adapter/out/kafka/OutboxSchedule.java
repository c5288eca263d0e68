package dev.comanda.order.adapter.out.kafka;

import dev.comanda.messaging.outbox.OutboxRelay;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** The safety net under the wake-up after each commit: finds what a crash left in the outbox. */
@ApplicationScoped
class OutboxSchedule {

    private final OutboxRelay relay;

    OutboxSchedule(OutboxRelay relay) {
        this.relay = relay;
    }

    @Scheduled(every = "${comanda.outbox.poll}")
    void poll() {
        relay.wake();
    }
}
