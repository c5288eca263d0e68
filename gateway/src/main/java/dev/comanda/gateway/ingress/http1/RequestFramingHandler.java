package dev.comanda.gateway.ingress.http1;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.function.Consumer;

/**
 * Runs before the HTTP decoder. Forwards only bytes that {@link RequestScanner} has accepted, one request at a time: pipelined
 * requests are buffered until the response to the previous one.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
final class RequestFramingHandler extends ChannelInboundHandlerAdapter {

    /** The limit of pipelined input; above it, the connection is not read. */
    private static final int MAX_BUFFERED_BYTES = 64 * 1024;

    private enum Phase {
        REQUESTS,
        WEBSOCKET,
        /** All input is discarded. */
        ENDED
    }

    private enum Awaited {
        REQUEST,
        HEAD,
        BODY
    }

    private final ConnectionLimits limits;
    private final Consumer<BadRequest> onBadRequest;
    private final Deadline deadline = new Deadline();
    private Phase phase = Phase.REQUESTS;
    private RequestScanner scanner = new RequestScanner();
    private ByteBuf buffered = Unpooled.EMPTY_BUFFER;
    private boolean forwarding;

    /** @param onBadRequest called for a request that cannot be parsed */
    RequestFramingHandler(ConnectionLimits limits, Consumer<BadRequest> onBadRequest) {
        this.limits = limits;
        this.onBadRequest = onBadRequest;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        // less than the idle time: an unused connection is more often an attack than a preconnect of a browser
        deadline.start(ctx, Awaited.REQUEST, limits.headTime(), ctx::close);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        switch (phase) {
            case WEBSOCKET -> ctx.fireChannelRead(message);
            case ENDED -> ((ByteBuf) message).release();
            case REQUESTS -> {
                buffered = append(ctx, buffered, (ByteBuf) message);
                forward(ctx);
                if (buffered.readableBytes() > 2 * MAX_BUFFERED_BYTES) {
                    // Vert.x has resumed reading although the buffer is full
                    ignoreInput();
                    ctx.close();
                }
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        ignoreInput();
        ctx.fireChannelInactive();
    }

    /** Whether the current request is complete, so that the connection can be reused. */
    boolean isRequestComplete() {
        return phase == Phase.REQUESTS && scanner.isComplete();
    }

    /** Whether a request is in progress, or the connection is closing already. */
    boolean isBusy() {
        return phase != Phase.REQUESTS || scanner.hasBegun();
    }

    boolean canBuffer() {
        return buffered.readableBytes() < MAX_BUFFERED_BYTES;
    }

    /** The response to the current request has been written: the next request can begin. */
    void beginNextRequest(ChannelHandlerContext ctx) {
        if (phase == Phase.REQUESTS) {
            scanner = new RequestScanner();
            forward(ctx);
            // responses are flushed at the end of a read, and these bytes were read earlier
            ctx.fireChannelReadComplete();
        }
    }

    /** Forwards all further input, which consists of frames. */
    void becomeWebSocket(ChannelHandlerContext ctx) {
        deadline.clear();
        phase = Phase.WEBSOCKET;
        ByteBuf early = buffered;
        buffered = Unpooled.EMPTY_BUFFER;
        if (early.isReadable()) {
            ctx.fireChannelRead(early);
            ctx.fireChannelReadComplete();
        } else {
            early.release();
        }
    }

    /** Discards all further input. */
    void ignoreInput() {
        deadline.clear();
        phase = Phase.ENDED;
        dropBuffered();
    }

    /** Not reentrant: a forwarded request may get its response at once, which begins the next one. */
    private void forward(ChannelHandlerContext ctx) {
        if (forwarding) {
            return;
        }
        forwarding = true;
        try {
            while (phase == Phase.REQUESTS && !scanner.isComplete() && forwardAccepted(ctx)) {
                // forwarding may complete the request, and its response may begin the next one
            }
            startDeadline(ctx);
        } catch (BadRequest refusal) {
            refuse(refusal);
        } finally {
            forwarding = false;
        }
    }

    private boolean forwardAccepted(ChannelHandlerContext ctx) throws BadRequest {
        int accepted = scanner.accept(buffered);
        if (accepted == 0) {
            return false;
        }
        ByteBuf part = buffered.readRetainedSlice(accepted);
        if (!buffered.isReadable()) {
            dropBuffered();
        }
        ctx.fireChannelRead(part);
        return true;
    }

    private void refuse(BadRequest refusal) {
        ignoreInput();
        onBadRequest.accept(refusal);
    }

    private void startDeadline(ChannelHandlerContext ctx) {
        if (phase != Phase.REQUESTS) {
            return;
        }
        if (scanner.isComplete()) {
            deadline.clear();
        } else if (scanner.hasHead()) {
            deadline.start(ctx, Awaited.BODY, limits.bodyTime(), ctx::close);
        } else if (scanner.hasBegun()) {
            deadline.start(ctx, Awaited.HEAD, limits.headTime(), () -> refuse(headTimeout()));
        } else {
            deadline.start(ctx, Awaited.REQUEST, limits.idleTime(), ctx::close);
        }
    }

    private BadRequest headTimeout() {
        return new BadRequest(
                BadRequest.Kind.TOO_SLOW,
                "The header section must arrive within %d s."
                        .formatted(limits.headTime().toSeconds()));
    }

    private static ByteBuf append(ChannelHandlerContext ctx, ByteBuf first, ByteBuf second) {
        if (!first.isReadable()) {
            return second;
        }
        ByteBuf both = ctx.alloc().buffer(first.readableBytes() + second.readableBytes());
        both.writeBytes(first).writeBytes(second);
        first.release();
        second.release();
        return both;
    }

    private void dropBuffered() {
        buffered.release();
        buffered = Unpooled.EMPTY_BUFFER;
    }
}
