package dev.comanda.gateway.ingress.http1;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.function.Consumer;

/**
 * Stands before the HTTP decoder. Lets only bytes through that {@link RequestScanner} has accepted, and one request at a
 * time: what a client sends ahead waits here until the request before it has been answered.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
final class RequestFramingHandler extends ChannelInboundHandlerAdapter {

    /** What may wait behind the request that is being answered; above it the connection is not read. */
    private static final int MOST_WAITING_BYTES = 64 * 1024;

    private enum Phase {
        REQUESTS,
        WEBSOCKET,
        /** Whatever comes is thrown away. */
        ENDED
    }

    private enum Awaited {
        REQUEST,
        HEAD,
        BODY
    }

    private final ConnectionLimits limits;
    private final Consumer<BadRequest> refused;
    private final Deadline deadline = new Deadline();
    private Phase phase = Phase.REQUESTS;
    private RequestScanner scanner = new RequestScanner();
    private ByteBuf waiting = Unpooled.EMPTY_BUFFER;
    private boolean passing;

    /** @param refused told of a request that is not passed on, or no further */
    RequestFramingHandler(ConnectionLimits limits, Consumer<BadRequest> refused) {
        this.limits = limits;
        this.refused = refused;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        // a connection that is opened and not used is an attack more often than a browser that plans ahead
        deadline.start(ctx, Awaited.REQUEST, limits.headTime(), ctx::close);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        switch (phase) {
            case WEBSOCKET -> ctx.fireChannelRead(message);
            case ENDED -> ((ByteBuf) message).release();
            case REQUESTS -> {
                waiting = append(ctx, waiting, (ByteBuf) message);
                pass(ctx);
                if (waiting.readableBytes() > 2 * MOST_WAITING_BYTES) {
                    // who was not to be read any more, and was read all the same
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

    /** Whether all of the current request has come, so that the connection can be used for another one. */
    boolean isRequestComplete() {
        return phase == Phase.REQUESTS && scanner.isComplete();
    }

    /** Whether a request has begun that has not been answered, or the connection ends by itself. */
    boolean isBusy() {
        return phase != Phase.REQUESTS || scanner.hasBegun();
    }

    boolean canBuffer() {
        return waiting.readableBytes() < MOST_WAITING_BYTES;
    }

    /** The answer to the current request has been written: the next request may come. */
    void beginNextRequest(ChannelHandlerContext ctx) {
        if (phase == Phase.REQUESTS) {
            scanner = new RequestScanner();
            pass(ctx);
            // nothing was read from the channel, yet what was passed on is complete: answers are flushed with it
            ctx.fireChannelReadComplete();
        }
    }

    /** From now on the bytes are frames. */
    void becomeWebSocket(ChannelHandlerContext ctx) {
        deadline.clear();
        phase = Phase.WEBSOCKET;
        ByteBuf early = waiting;
        waiting = Unpooled.EMPTY_BUFFER;
        if (early.isReadable()) {
            ctx.fireChannelRead(early);
            ctx.fireChannelReadComplete();
        } else {
            early.release();
        }
    }

    /** From now on whatever comes is thrown away. */
    void ignoreInput() {
        deadline.clear();
        phase = Phase.ENDED;
        dropWaiting();
    }

    /** A request that is passed on may be answered at once, which calls this again. */
    private void pass(ChannelHandlerContext ctx) {
        if (passing) {
            return;
        }
        passing = true;
        try {
            while (phase == Phase.REQUESTS && !scanner.isComplete() && passAccepted(ctx)) {
                // what is accepted may end the request, whose answer may begin the next one
            }
            startDeadline(ctx);
        } catch (BadRequest refusal) {
            refuse(refusal);
        } finally {
            passing = false;
        }
    }

    private boolean passAccepted(ChannelHandlerContext ctx) throws BadRequest {
        int accepted = scanner.accept(waiting);
        if (accepted == 0) {
            return false;
        }
        ByteBuf part = waiting.readRetainedSlice(accepted);
        if (!waiting.isReadable()) {
            dropWaiting();
        }
        ctx.fireChannelRead(part);
        return true;
    }

    private void refuse(BadRequest refusal) {
        ignoreInput();
        refused.accept(refusal);
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
            deadline.start(ctx, Awaited.HEAD, limits.headTime(), () -> refuse(tooSlow()));
        } else {
            deadline.start(ctx, Awaited.REQUEST, limits.idleTime(), ctx::close);
        }
    }

    private BadRequest tooSlow() {
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

    private void dropWaiting() {
        waiting.release();
        waiting = Unpooled.EMPTY_BUFFER;
    }
}
