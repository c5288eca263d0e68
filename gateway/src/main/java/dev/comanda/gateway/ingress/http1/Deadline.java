package dev.comanda.gateway.ingress.http1;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A timer for the one event that a connection waits for. */
final class Deadline {

    private @Nullable Object awaited;
    private @Nullable Future<?> timer;

    /** Starts the timer for this event, unless it is running for it already. */
    void start(ChannelHandlerContext ctx, Object event, Duration time, Runnable onTimeout) {
        if (!event.equals(awaited)) {
            clear();
            awaited = event;
            timer = ctx.executor().schedule(onTimeout, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Cancels the timer. */
    void clear() {
        awaited = null;
        Future<?> running = timer;
        timer = null;
        if (running != null) {
            running.cancel(false);
        }
    }
}
