package dev.comanda.gateway.live;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The messages for one subscriber of one order: each version once, in order. The queue is subscribed before the snapshot is
 * requested, and keeps the messages that arrive meanwhile, so none is lost between the two. A subscriber that reads slowly
 * skips versions, which the contract allows, but always gets the latest.
 */
final class SubscriberQueue {

    /** More than an order has states: only a client that does not read exceeds it. */
    private static final int CAPACITY = 16;

    private final List<LiveMessage> beforeSnapshot = new ArrayList<>();
    private final Deque<LiveMessage> pending = new ArrayDeque<>(1);
    private long lastVersion;
    private boolean sending;
    private @Nullable Function<LiveMessage, Uni<Void>> socket;

    /** A queue for a subscriber that has seen all versions up to {@code since}. */
    SubscriberQueue(long since) {
        this.lastVersion = since;
    }

    /** Adds a message; may be called at any time, by any thread, repeatedly. */
    synchronized void offer(LiveMessage message) {
        if (socket == null) {
            beforeSnapshot.add(message);
            dropOldest(beforeSnapshot);
        } else {
            enqueue(message);
            sendNext();
        }
    }

    /** Starts sending: first the snapshot, then the messages that arrived before it, then all further ones. */
    synchronized void open(LiveMessage snapshot, Function<LiveMessage, Uni<Void>> target) {
        socket = target;
        enqueue(snapshot);
        beforeSnapshot.forEach(this::enqueue);
        beforeSnapshot.clear();
        sendNext();
    }

    private void enqueue(LiveMessage message) {
        if (message.version() > lastVersion) {
            lastVersion = message.version();
            pending.addLast(message);
            if (pending.size() > CAPACITY) {
                pending.removeFirst();
            }
        }
    }

    private synchronized void sent() {
        sending = false;
        sendNext();
    }

    private void sendNext() {
        if (sending || socket == null || pending.isEmpty()) {
            return;
        }
        sending = true;
        // A failed send closes the connection, and with it this queue.
        socket.apply(pending.removeFirst()).subscribe().with(done -> sent(), failure -> {});
    }

    private static void dropOldest(List<LiveMessage> messages) {
        if (messages.size() > CAPACITY) {
            messages.removeFirst();
        }
    }
}
