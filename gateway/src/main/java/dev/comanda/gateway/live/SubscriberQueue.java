package dev.comanda.gateway.live;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one subscriber of one order: each version once, in order. It is subscribed to the order's news before the
 * snapshot is asked for and keeps what arrives meanwhile, so nothing falls into the gap between the two. A subscriber
 * that reads slowly skips versions, which the contract allows, but always gets the newest.
 */
final class SubscriberQueue {

    /** An order has fewer states than this; more would mean a reader that does not read. */
    private static final int MOST_WAITING = 16;

    private final List<LiveMessage> early = new ArrayList<>();
    private final Deque<LiveMessage> waiting = new ArrayDeque<>(1);
    private long newest;
    private boolean sending;
    private @Nullable Function<LiveMessage, Uni<Void>> socket;

    /** A queue for a subscriber that has seen all versions up to {@code since}. */
    SubscriberQueue(long since) {
        this.newest = since;
    }

    /** News; may arrive at any time, on any thread, more than once. */
    synchronized void offer(LiveMessage message) {
        if (socket == null) {
            early.add(message);
            dropOldest(early);
        } else {
            enqueue(message);
            sendNext();
        }
    }

    /** Starts sending: the snapshot, then what came early, then all that comes. */
    synchronized void open(LiveMessage snapshot, Function<LiveMessage, Uni<Void>> target) {
        socket = target;
        enqueue(snapshot);
        early.forEach(this::enqueue);
        early.clear();
        sendNext();
    }

    private void enqueue(LiveMessage message) {
        if (message.version() > newest) {
            newest = message.version();
            waiting.addLast(message);
            if (waiting.size() > MOST_WAITING) {
                waiting.removeFirst();
            }
        }
    }

    private synchronized void sent() {
        sending = false;
        sendNext();
    }

    private void sendNext() {
        if (sending || socket == null || waiting.isEmpty()) {
            return;
        }
        sending = true;
        // A failed send closes the connection, and with it this queue; there is nothing left to send to.
        socket.apply(waiting.removeFirst()).subscribe().with(done -> sent(), failure -> {});
    }

    private static void dropOldest(List<LiveMessage> messages) {
        if (messages.size() > MOST_WAITING) {
            messages.removeFirst();
        }
    }
}
