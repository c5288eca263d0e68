package dev.comanda.gateway.ingress.http1;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections as RFC 9112 section 9.6 recommends: shuts down the output, and discards input for a moment. Closing at once
 * with unread input would reset the connection, and the client could lose the last response.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
final class LingeringCloseHandler extends ChannelDuplexHandler {

    private static final long LINGER_MILLIS = 1_000;

    private final Connection connection;
    private @Nullable Future<?> timer;

    LingeringCloseHandler(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (timer != null || !(ctx.channel() instanceof DuplexChannel channel) || channel.isInputShutdown()) {
            ctx.close(promise);
            return;
        }
        connection.ignoreInput();
        channel.closeFuture().addListener(closed -> promise.trySuccess());
        timer = ctx.executor().schedule(() -> ctx.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        channel.shutdownOutput().addListener(done -> {
            if (!done.isSuccess()) {
                ctx.close();
            }
        });
        channel.config().setAutoRead(true);
        ctx.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (timer == null) {
            ctx.fireChannelRead(message);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
        ctx.fireChannelInactive();
    }
}
