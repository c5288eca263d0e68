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
 * Stands behind the HTTP codec and sees requests and answers. Closes the connection after an answer that says so, or that
 * is given before all of its request has come; else lets the next request in.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
final class ExchangeHandler extends ChannelDuplexHandler {

    private final Connection connection;
    private final Duration responseTime;
    private final Deadline deadline = new Deadline();
    private boolean answering;
    private boolean closeAfterAnswer;
    private boolean draining;
    private boolean lastRequest;
    private HttpHeaders requestHeaders = EmptyHttpHeaders.INSTANCE;

    /** @param responseTime for a client to take the whole of an answer once that has been written */
    ExchangeHandler(Connection connection, Duration responseTime) {
        this.connection = connection;
        this.responseTime = responseTime;
    }

    /** From now on each answer is the last one of its connection. */
    void drain() {
        draining = true;
    }

    /** Answers a request that went no further; if somebody answers it already, that answer is cut off. */
    void refuse(ChannelHandlerContext ctx, FullHttpResponse answer) {
        if (answering) {
            answer.release();
            ctx.close();
        } else {
            answering = true;
            ctx.writeAndFlush(answer).addListener(written -> ctx.close());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpRequest request) {
            // a client's trace may be continued; what it wants every service to carry along may not
            requestHeaders = request.headers().remove("tracestate").remove("baggage");
            lastRequest = saysClose(request);
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        ChannelPromise written = promise.unvoid();
        if (message instanceof HttpResponse answer) {
            begin(answer, written);
        }
        if (message instanceof LastHttpContent && !isInterim(message)) {
            deadline.start(ctx, Awaited.CLIENT_HAS_READ, responseTime, ctx::close);
            written.addListener(done -> ctx.executor().execute(() -> end(ctx)));
        }
        ctx.write(message, written);
    }

    private void begin(HttpResponse answer, ChannelPromise written) {
        if (answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            // a socket has its request as long as it is open; a cookie and what else browsers send is most of it
            requestHeaders.clear();
            written.addListener(done -> connection.becomeWebSocket());
        } else if (!isInterim(answer)) {
            answering = true;
            closeAfterAnswer = draining || lastRequest || !connection.isRequestComplete() || saysClose(answer);
            if (closeAfterAnswer) {
                answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
    }

    private void end(ChannelHandlerContext ctx) {
        deadline.clear();
        answering = false;
        if (closeAfterAnswer) {
            ctx.close();
        } else {
            connection.beginNextRequest();
        }
    }

    private static boolean saysClose(HttpMessage message) {
        return message.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
    }

    private enum Awaited {
        CLIENT_HAS_READ
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
