package dev.comanda.messaging.outbox;

import dev.comanda.messaging.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs database transactions around entities, outbox and inbox. */
@ApplicationScoped
public class Transactions {

    private final CommittedEventCounter eventCounter;
    private final OutboxRelay relay;

    Transactions(CommittedEventCounter eventCounter, OutboxRelay relay) {
        this.eventCounter = eventCounter;
        this.relay = relay;
    }

    /**
     * Runs {@code work} in the caller's transaction, or in a new one if there is none, and wakes the relay after the
     * commit. A failure of {@code work} rolls everything back. A cancellation does not: the transaction completes, with all
     * that follows from it, even if the caller has disconnected.
     */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Sessions.withTransaction(
                work, transaction -> eventCounter.countIn(() -> transaction).invoke(relay::wake));
    }
}
