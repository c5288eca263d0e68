package dev.comanda.gateway.ingress.http1;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stops reading from a client that does not read what it is sent: neither its requests nor its frames, whose responses would
 * pile up. Closes the connection if the client takes none of it for the stall time.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
final class BackPressureHandler extends ChannelInboundHandlerAdapter {

    private final Connection connection;
    private final Duration stallTime;
    private boolean paused;
    private @Nullable PendingOutput pending;

    BackPressureHandler(Connection connection, Duration stallTime) {
        this.connection = connection;
        this.stallTime = stallTime;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        update(ctx);
        ctx.fireChannelReadComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        update(ctx);
        ctx.fireChannelWritabilityChanged();
    }

    /** Pauses or resumes reading. Vert.x has its own reasons to pause: only what was paused here is resumed. */
    void update(ChannelHandlerContext ctx) {
        boolean pause = !ctx.channel().isWritable() || !connection.canBuffer();
        if (pause != paused) {
            paused = pause;
            ctx.channel().config().setAutoRead(!pause);
        }
    }

    /** Closes the connection if its client has taken nothing since a check that was at least the stall time ago. */
    void checkProgress(ChannelHandlerContext ctx, long nanoTime) {
        PendingOutput before = pending;
        PendingOutput now = PendingOutput.of(ctx.channel().unsafe().outboundBuffer(), nanoTime);
        if (before == null || now == null || now.hasAdvancedFrom(before)) {
            pending = now;
        } else if (nanoTime - before.nanoTime >= stallTime.toNanos()) {
            ctx.close();
        }
    }

    /**
     * What waits to be sent.
     *
     * @param message the identity of the message that is being sent
     * @param progress how much of it has been sent
     * @param bytes that wait, all messages together
     */
    private record PendingOutput(long nanoTime, int message, long progress, long bytes) {

        static @Nullable PendingOutput of(@Nullable ChannelOutboundBuffer outbound, long nanoTime) {
            return outbound == null || outbound.totalPendingWriteBytes() == 0
                    ? null
                    : new PendingOutput(
                            nanoTime,
                            System.identityHashCode(outbound.current()),
                            outbound.currentProgress(),
                            outbound.totalPendingWriteBytes());
        }

        /** More that waits is no progress: it was added here, and not taken by the client. */
        boolean hasAdvancedFrom(PendingOutput before) {
            return message != before.message || progress != before.progress || bytes < before.bytes;
        }
    }
}
