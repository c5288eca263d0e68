package dev.comanda.gateway.ingress.http1;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a connection waits for, and what happens if it does not come in time. At most one thing at a time. */
final class Deadline {

    private @Nullable Object awaited;
    private @Nullable Future<?> timer;

    /** Starts the time for what is awaited; does nothing if that is awaited already. */
    void start(ChannelHandlerContext ctx, Object what, Duration time, Runnable missed) {
        if (!what.equals(awaited)) {
            clear();
            awaited = what;
            timer = ctx.executor().schedule(missed, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Nothing is awaited any more. */
    void clear() {
        awaited = null;
        Future<?> running = timer;
        timer = null;
        if (running != null) {
            running.cancel(false);
        }
    }
}
