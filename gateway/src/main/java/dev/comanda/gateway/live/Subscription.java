package dev.comanda.gateway.live;

import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One client's subscription to one order, from the upgrade's check until its socket is closed. */
final class Subscription {

    /** Where the upgrade's check leaves it for the socket. */
    static final UserData.TypedKey<Subscription> KEY = new UserData.TypedKey<>("subscription");

    private enum State {
        BEGUN,
        OPEN,
        ENDED
    }

    private final OrderSubscriptions subscriptions;
    private final ConnectionLimiter connections;
    private final String orderId;
    private final String subject;
    private final SubscriberQueue queue;
    private final AtomicReference<State> state = new AtomicReference<>(State.BEGUN);
    private volatile @Nullable LiveMessage snapshot;

    /** Subscribes; the connection must have been counted, and is released with this subscription. */
    Subscription(
            OrderSubscriptions subscriptions,
            ConnectionLimiter connections,
            String orderId,
            String subject,
            long since) {
        this.subscriptions = subscriptions;
        this.connections = connections;
        this.orderId = orderId;
        this.subject = subject;
        this.queue = new SubscriberQueue(since);
        subscriptions.subscribe(orderId, queue);
    }

    void remember(LiveMessage found) {
        snapshot = found;
    }

    /** Sends what there is, the remembered snapshot first; false if the subscription has ended meanwhile. */
    boolean open(Function<LiveMessage, Uni<Void>> socket) {
        LiveMessage first = snapshot;
        if (first == null || !state.compareAndSet(State.BEGUN, State.OPEN)) {
            return false;
        }
        snapshot = null;
        queue.open(first, socket);
        return true;
    }

    /** Ends the subscription if its socket was never opened. */
    void endUnlessOpened() {
        if (state.compareAndSet(State.BEGUN, State.ENDED)) {
            release();
        }
    }

    /** Unsubscribes and releases the connection; doing it again does no harm. */
    void end() {
        if (state.getAndSet(State.ENDED) != State.ENDED) {
            release();
        }
    }

    private void release() {
        subscriptions.unsubscribe(orderId, queue);
        connections.release(subject);
    }
}
