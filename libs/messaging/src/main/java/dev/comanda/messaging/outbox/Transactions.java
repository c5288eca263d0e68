package dev.comanda.messaging.outbox;

import dev.comanda.messaging.Sessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** One database transaction around rows, outbox and inbox. */
@ApplicationScoped
public class Transactions {

    private final Commits commits;
    private final OutboxRelay relay;

    Transactions(Commits commits, OutboxRelay relay) {
        this.commits = commits;
        this.relay = relay;
    }

    /**
     * Runs {@code work} in the caller's transaction, or in a new one if there is none, and has its events relayed once
     * they are committed. A failure of {@code work} rolls everything back. A cancellation does not: what has begun comes to
     * its end, with all that follows from it, even if whoever asked for it has left.
     */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Sessions.withTransaction(
                work, transaction -> commits.around(() -> transaction).invoke(relay::wake));
    }
}
