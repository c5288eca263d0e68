package dev.comanda.gateway.ingress.http1;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;

/**
 * Runs behind the HTTP codec and tracks requests and responses. Closes the connection after a response with {@code Connection:
 * close}, or before the end of its request; otherwise begins the next request.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
final class ExchangeHandler extends ChannelDuplexHandler {

    private final Connection connection;
    private final Duration responseTime;
    private final Deadline deadline = new Deadline();
    private boolean responding;
    private boolean closeAfterResponse;
    private boolean draining;
    private boolean clientCloses;
    private HttpHeaders requestHeaders = EmptyHttpHeaders.INSTANCE;

    /** @param responseTime from the end of a response until the client has read all of it */
    ExchangeHandler(Connection connection, Duration responseTime) {
        this.connection = connection;
        this.responseTime = responseTime;
    }

    /** Closes the connection after the next response. */
    void drain() {
        draining = true;
    }

    /** Responds to a request that cannot be parsed; closes the connection at once if a response has begun. */
    void refuse(ChannelHandlerContext ctx, FullHttpResponse response) {
        if (responding) {
            response.release();
            ctx.close();
        } else {
            responding = true;
            ctx.writeAndFlush(response).addListener(written -> ctx.close());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request) {
            // traceparent of a client is continued, but services must not propagate its other data
            requestHeaders = request.headers().remove("tracestate").remove("baggage");
            clientCloses = closes(request);
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        ChannelPromise written = promise.unvoid();
        if (message instanceof HttpResponse response) {
            begin(response, written);
        }
        if (message instanceof LastHttpContent && !isInterim(message)) {
            deadline.start(ctx, Awaited.CLIENT_HAS_READ, responseTime, ctx::close);
            written.addListener(done -> ctx.executor().execute(() -> end(ctx)));
        }
        ctx.write(message, written);
    }

    private void begin(HttpResponse response, ChannelPromise written) {
        if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            // Vert.x keeps the request as long as the WebSocket is open, and its headers are most of it
            requestHeaders.clear();
            written.addListener(done -> connection.becomeWebSocket());
        } else if (!isInterim(response)) {
            responding = true;
            closeAfterResponse = draining || clientCloses || !connection.isRequestComplete() || closes(response);
            if (closeAfterResponse) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
    }

    private void end(ChannelHandlerContext ctx) {
        deadline.clear();
        responding = false;
        if (closeAfterResponse) {
            ctx.close();
        } else {
            connection.beginNextRequest();
        }
    }

    private static boolean closes(HttpMessage message) {
        return message.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }

    private enum Awaited {
        CLIENT_HAS_READ
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
