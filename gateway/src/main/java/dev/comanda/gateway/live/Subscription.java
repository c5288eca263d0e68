package dev.comanda.gateway.live;

import dev.comanda.gateway.limit.ConnectionLimiter;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One client's subscription to one order, from the upgrade check until the socket is closed. */
final class Subscription {

    /** The user data of the connection that holds it. */
    static final UserData.TypedKey<Subscription> KEY = new UserData.TypedKey<>("subscription");

    private enum State {
        PENDING,
        OPEN,
        ENDED
    }

    private final OrderSubscriptions subscriptions;
    private final ConnectionLimiter connections;
    private final String orderId;
    private final String subject;
    private final SubscriberQueue queue;
    private final AtomicReference<State> state = new AtomicReference<>(State.PENDING);
    private volatile @Nullable LiveMessage snapshot;

    /** Subscribes; the connection must have been acquired, and is released at the end of this subscription. */
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

    void setSnapshot(LiveMessage found) {
        snapshot = found;
    }

    /** Starts sending, the snapshot first; false if the subscription has ended meanwhile. */
    boolean open(Function<LiveMessage, Uni<Void>> socket) {
        LiveMessage first = snapshot;
        if (first == null || !state.compareAndSet(State.PENDING, State.OPEN)) {
            return false;
        }
        snapshot = null;
        queue.open(first, socket);
        return true;
    }

    /** Ends the subscription if its socket was never opened. */
    void endUnlessOpened() {
        if (state.compareAndSet(State.PENDING, State.ENDED)) {
            release();
        }
    }

    /** Unsubscribes and releases the connection; idempotent. */
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
