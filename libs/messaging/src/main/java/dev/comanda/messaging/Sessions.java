package dev.comanda.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sessions of Hibernate that no cancellation breaks. Panache closes a cancelled session while its statement is still
 * being answered, and forgets a connection for which it still waits. Here work with the database comes to its end though
 * whoever asked for it has left; but what has no connection by then does not begin.
 */
public final class Sessions {

    private Sessions() {}

    /** Like {@link Panache#withSession(Supplier)}. */
    public static <T> Uni<T> withSession(Supplier<Uni<T>> work) {
        return toItsEnd(gone -> Panache.withSession(() -> unless(gone, work)));
    }

    /** Like {@link Panache#withTransaction(Supplier)}. */
    public static <T> Uni<T> withTransaction(Supplier<Uni<T>> work) {
        return withTransaction(work, transaction -> transaction);
    }

    /** @param around what belongs to the transaction and has to happen with it, to the end as well */
    public static <T> Uni<T> withTransaction(Supplier<Uni<T>> work, Function<Uni<T>, Uni<T>> around) {
        return toItsEnd(gone ->
                around.apply(Panache.withSession(() -> unless(gone, () -> Panache.withTransaction(work)))));
    }

    private static <T> Uni<T> toItsEnd(Function<BooleanSupplier, Uni<T>> work) {
        return Uni.createFrom().emitter(caller -> {
            AtomicBoolean gone = new AtomicBoolean();
            caller.onTermination(() -> gone.set(true));
            work.apply(gone::get).subscribe().with(caller::complete, caller::fail);
        });
    }

    private static <T> Uni<T> unless(BooleanSupplier gone, Supplier<Uni<T>> work) {
        return gone.getAsBoolean() ? Uni.createFrom().failure(NobodyWaits::new) : work.get();
    }

    /** Reaches nobody. */
    private static final class NobodyWaits extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyWaits() {
            super("nobody waits for the answer any more", null, false, false);
        }
    }
}
