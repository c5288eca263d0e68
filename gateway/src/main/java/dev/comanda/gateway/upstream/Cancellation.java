package dev.comanda.gateway.upstream;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** Cancels the work for a client that disconnects. Belongs to one event loop; other threads may only call {@link #isCancelled}. */
public final class Cancellation {

    private final List<Runnable> listeners = new ArrayList<>();
    private volatile boolean cancelled;

    /** Cancelled when the client of this call disconnects before the end of its response. */
    public static Cancellation of(RoutingContext ctx) {
        var cancellation = new Cancellation();
        ctx.addEndHandler(ended -> {
            if (ended.failed()) {
                cancellation.cancel();
            }
        });
        return cancellation;
    }

    /** Runs the listener when the client disconnects; at once if it already has. */
    public void onCancel(Runnable listener) {
        if (cancelled) {
            listener.run();
        } else {
            listeners.add(listener);
        }
    }

    /** The client has disconnected. */
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            listeners.forEach(Runnable::run);
            listeners.clear();
        }
    }

    /** Whether the client has disconnected. */
    public boolean isCancelled() {
        return cancelled;
    }
}
