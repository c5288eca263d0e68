package dev.comanda.gateway.ingress.http1;

import static io.netty.handler.codec.http.websocketx.WebSocketCloseStatus.MESSAGE_TOO_BIG;
import static io.netty.handler.codec.http.websocketx.WebSocketCloseStatus.POLICY_VIOLATION;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Runs behind the WebSocket codec. Clients of this system send no messages, so all of them are discarded. Frames are limited per
 * second, and a client that does not respond to pings is disconnected. Each violation has its close code (RFC 6455 section
 * 7.4.1). Only one close frame is sent, whichever side closes first.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
final class WebSocketHandler extends ChannelDuplexHandler {

    private static final long CLOSING_MILLIS = 1_000;

    private final ConnectionLimits limits;
    private long second;
    private int frames;
    private int bytes;
    private int messageBytes;
    private boolean heard = true;
    private boolean awaitingPong;
    private long since;
    private boolean ending;
    private boolean closed;
    private boolean closeSent;

    WebSocketHandler(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (closed || !(message instanceof WebSocketFrame frame)) {
            ReferenceCountUtil.release(message);
            return;
        }
        heard = true;
        if (exceedsLimits(frame)) {
            frame.release();
            close(ctx, POLICY_VIOLATION);
        } else if (isControl(frame)) {
            ctx.fireChannelRead(frame);
        } else {
            discard(ctx, frame);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (!(message instanceof CloseWebSocketFrame)) {
            ctx.write(message, promise);
        } else if (closeSent) {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
        } else {
            closeSent = true;
            ctx.write(message, promise);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable failure) {
        if (failure instanceof CorruptedWebSocketFrameException corrupted) {
            close(ctx, corrupted.closeStatus());
        } else {
            ctx.fireExceptionCaught(failure);
        }
    }

    /** Sends a close frame and closes the connection. */
    void close(ChannelHandlerContext ctx, WebSocketCloseStatus status) {
        if (ending) {
            return;
        }
        ending = true;
        ctx.executor().schedule(() -> ctx.close(), CLOSING_MILLIS, TimeUnit.MILLISECONDS);
        if (!closeSent) {
            closeSent = true;
            closed = true;
            // further input is not even decoded, and a client that does not read cannot delay the end
            ctx.channel().config().setAutoRead(false);
            ctx.writeAndFlush(new CloseWebSocketFrame(status)).addListener(sent -> ctx.close());
        }
    }

    /** Pings a client that was silent for the ping interval; disconnects it if it sends nothing within the pong time either. */
    void checkLiveness(ChannelHandlerContext ctx, long nanoTime) {
        if (heard) {
            heard = false;
            awaitingPong = false;
            since = nanoTime;
        } else if (awaitingPong && nanoTime - since >= limits.pongTime().toNanos()) {
            close(ctx, POLICY_VIOLATION);
        } else if (!awaitingPong && nanoTime - since >= limits.pingInterval().toNanos()) {
            awaitingPong = true;
            since = nanoTime;
            ctx.writeAndFlush(new PingWebSocketFrame());
        }
    }

    private boolean exceedsLimits(WebSocketFrame frame) {
        long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
        if (now != second) {
            second = now;
            frames = 0;
            bytes = 0;
        }
        frames++;
        bytes += frame.content().readableBytes();
        return frames > limits.frames() || bytes > limits.frameBytes();
    }

    private static boolean isControl(WebSocketFrame frame) {
        return frame instanceof PingWebSocketFrame
                || frame instanceof PongWebSocketFrame
                || frame instanceof CloseWebSocketFrame;
    }

    private void discard(ChannelHandlerContext ctx, WebSocketFrame frame) {
        int size = frame.content().readableBytes();
        messageBytes = frame instanceof ContinuationWebSocketFrame ? messageBytes + size : size;
        frame.release();
        if (messageBytes > Connection.MAX_MESSAGE_BYTES) {
            close(ctx, MESSAGE_TOO_BIG);
        }
    }
}
