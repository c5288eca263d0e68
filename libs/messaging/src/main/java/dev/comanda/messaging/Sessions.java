package dev.comanda.messaging;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Hibernate sessions that are safe to cancel. Panache closes a cancelled session while its statement is still running,
 * and leaks a connection that it is waiting for. Here database work continues after its caller has gone, unless it has
 * no connection yet.
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

    /** Its subscriber has gone. */
    private static final class NobodyWaits extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyWaits() {
            super("the caller is gone", null, false, false);
        }
    }
}
