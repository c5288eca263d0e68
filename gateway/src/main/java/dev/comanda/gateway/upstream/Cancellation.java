package dev.comanda.gateway.upstream;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/** Whether a client still waits for its answer, and what is to end if it does not. Belongs to one event loop; others may only look. */
public final class Cancellation {

    private final List<Runnable> listeners = new ArrayList<>();
    private volatile boolean cancelled;

    /** Cancelled when the client of this call goes before its answer has ended. */
    public static Cancellation of(RoutingContext ctx) {
        var cancellation = new Cancellation();
        ctx.addEndHandler(ended -> {
            if (ended.failed()) {
                cancellation.cancel();
            }
        });
        return cancellation;
    }

    /** Runs this when the client goes, at once if it has gone. */
    public void onCancel(Runnable listener) {
        if (cancelled) {
            listener.run();
        } else {
            listeners.add(listener);
        }
    }

    /** The client has gone. */
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            listeners.forEach(Runnable::run);
            listeners.clear();
        }
    }

    /** Whether the client has gone. */
    public boolean isCancelled() {
        return cancelled;
    }
}
