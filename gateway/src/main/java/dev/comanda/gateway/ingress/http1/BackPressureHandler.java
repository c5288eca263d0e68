package dev.comanda.gateway.ingress.http1;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads nothing from a client that does not read what it is sent: neither its requests nor its frames, whose answers would
 * pile up. Stands behind an IdleStateHandler that observes what is written, and cuts off a client that takes none of it.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
final class BackPressureHandler extends ChannelInboundHandlerAdapter {

    private final BooleanSupplier hasRoom;
    private boolean stopped;

    /** @param hasRoom whether there is room for more of what the client sends */
    BackPressureHandler(BooleanSupplier hasRoom) {
        this.hasRoom = hasRoom;
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

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!(event instanceof IdleStateEvent)) {
            ctx.fireUserEventTriggered(event);
        } else if (hasUnread(ctx)) {
            ctx.close();
        }
    }

    /** Stops or goes on, as there is room or not. Vert.x has its own reasons to pause: only what was stopped here goes on. */
    void update(ChannelHandlerContext ctx) {
        boolean stop = !ctx.channel().isWritable() || !hasRoom.getAsBoolean();
        if (stop != stopped) {
            stopped = stop;
            ctx.channel().config().setAutoRead(!stop);
        }
    }

    private static boolean hasUnread(ChannelHandlerContext ctx) {
        @Nullable ChannelOutboundBuffer outbound = ctx.channel().unsafe().outboundBuffer();
        return outbound != null && outbound.totalPendingWriteBytes() > 0;
    }
}
