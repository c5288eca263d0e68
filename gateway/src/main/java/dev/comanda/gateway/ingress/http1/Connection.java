package dev.comanda.gateway.ingress.http1;

import static io.netty.handler.codec.http.websocketx.WebSocketCloseStatus.SERVICE_RESTART;
import static java.util.Objects.requireNonNull;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One client's connection: installs the handlers around Vert.x' own, and connects them. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
public final class Connection {

    /** The largest message of a WebSocket's client; clients of this system send none. */
    public static final int MAX_MESSAGE_BYTES = 4096;

    /** The name of Vert.x' handler, which hands requests and frames to the application. */
    private static final String APPLICATION = "handler";

    private final ChannelPipeline pipeline;
    private final ConnectionLimits limits;
    private final BackPressureHandler backPressure;
    private @Nullable RequestFramingHandler framing;
    private @Nullable ExchangeHandler exchanges;
    private @Nullable WebSocketHandler webSocket;
    private boolean draining;

    /**
     * Installs the handlers in the pipeline of a channel that Vert.x has just set up for HTTP/1.
     *
     * @param responses creates the response to a request that cannot be parsed
     */
    public Connection(Channel channel, ConnectionLimits limits, Function<BadRequest, FullHttpResponse> responses) {
        this.pipeline = channel.pipeline();
        this.limits = limits;
        var exchangeHandler = new ExchangeHandler(this, limits.responseTime());
        this.exchanges = exchangeHandler;
        this.framing = new RequestFramingHandler(
                limits, refusal -> exchangeHandler.refuse(context(exchangeHandler), responses.apply(refusal)));
        this.backPressure = new BackPressureHandler(this, limits.stallTime());
        pipeline.addFirst(framing);
        pipeline.addFirst(backPressure);
        pipeline.addFirst(new LingeringCloseHandler(this));
        pipeline.addBefore(APPLICATION, "exchanges", exchanges);
    }

    /** Closes the connection after the next response, and a WebSocket at once. May be called by any thread. */
    public void drain() {
        pipeline.channel().eventLoop().execute(() -> {
            draining = true;
            if (exchanges != null) {
                exchanges.drain();
            }
            if (webSocket != null && pipeline.channel().isActive()) {
                webSocket.close(context(webSocket), SERVICE_RESTART);
            }
        });
    }

    /** Closes the connection unless a request is in progress. May be called by any thread. */
    public void closeIfIdle() {
        pipeline.channel().eventLoop().execute(() -> {
            if (framing != null && !framing.isBusy()) {
                context(framing).close();
            }
        });
    }

    /** Whether the current thread is the event loop of this connection. */
    public boolean isOnCurrentEventLoop() {
        return pipeline.channel().eventLoop().inEventLoop();
    }

    /** Closes the connection of a client that does not read, or does not respond to pings. To be called every second, on its event loop. */
    public void check(long nanoTime) {
        if (pipeline.channel().isActive()) {
            backPressure.checkProgress(context(backPressure), nanoTime);
        }
        if (webSocket != null && pipeline.channel().isActive()) {
            webSocket.checkLiveness(context(webSocket), nanoTime);
        }
    }

    boolean isRequestComplete() {
        return framing != null && framing.isRequestComplete();
    }

    /** Whether more input of the client can be buffered. */
    boolean canBuffer() {
        return framing == null || framing.canBuffer();
    }

    /** Discards all further input. */
    void ignoreInput() {
        if (framing != null) {
            framing.ignoreInput();
        }
    }

    void beginNextRequest() {
        if (framing != null && pipeline.channel().isActive()) {
            framing.beginNextRequest(context(framing));
            backPressure.update(context(backPressure));
        }
    }

    /** Replaces the handlers for requests, which would only cost memory as long as the WebSocket is open. */
    void becomeWebSocket() {
        if (!pipeline.channel().isActive()) {
            return;
        }
        RequestFramingHandler requests = requireNonNull(framing);
        var handler = new WebSocketHandler(limits);
        pipeline.addBefore(APPLICATION, "utf8", new Utf8FrameValidator(false));
        pipeline.addBefore(APPLICATION, "frames", handler);
        requests.becomeWebSocket(context(requests));
        pipeline.remove(requests);
        pipeline.remove(requireNonNull(exchanges));
        framing = null;
        exchanges = null;
        webSocket = handler;
        if (draining) {
            handler.close(context(handler), SERVICE_RESTART);
        }
    }

    private ChannelHandlerContext context(ChannelHandler handler) {
        return pipeline.context(handler);
    }
}
