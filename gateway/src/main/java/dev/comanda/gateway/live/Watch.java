package dev.comanda.gateway.live;

import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One watcher from the upgrade's check until the socket is closed: a seat, a subscription and a snapshot. */
final class Watch {

    /** Where the upgrade's check leaves the watch for the socket. */
    static final UserData.TypedKey<Watch> KEY = new UserData.TypedKey<>("watch");

    private enum State {
        BEGUN,
        OPEN,
        ENDED
    }

    private final OrderNews news;
    private final Seats seats;
    private final String orderId;
    private final String subject;
    private final Relay relay;
    private final AtomicReference<State> state = new AtomicReference<>(State.BEGUN);
    private volatile @Nullable LiveMessage snapshot;

    /** Subscribes; the seat must have been taken and now belongs to this watch. */
    Watch(OrderNews news, Seats seats, String orderId, String subject, long since) {
        this.news = news;
        this.seats = seats;
        this.orderId = orderId;
        this.subject = subject;
        this.relay = new Relay(since);
        news.subscribe(orderId, relay);
    }

    void remember(LiveMessage found) {
        snapshot = found;
    }

    /** Lets the news flow, the remembered snapshot first; fails if the watch has ended meanwhile. */
    void open(Function<LiveMessage, Uni<Void>> socket) {
        LiveMessage first = snapshot;
        if (first == null || !state.compareAndSet(State.BEGUN, State.OPEN)) {
            throw new IllegalStateException("the watch cannot be opened (any more)");
        }
        relay.open(first, socket);
    }

    /** Ends the watch if no socket has come of it. */
    void endUnlessOpened() {
        if (state.compareAndSet(State.BEGUN, State.ENDED)) {
            release();
        }
    }

    /** Gives back the seat and the subscription; doing it again does no harm. */
    void end() {
        if (state.getAndSet(State.ENDED) != State.ENDED) {
            release();
        }
    }

    private void release() {
        news.unsubscribe(orderId, relay);
        seats.giveBack(subject);
    }
}
