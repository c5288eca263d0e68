package dev.comanda.gateway.ingress.http1;

import static io.netty.handler.codec.http.websocketx.WebSocketCloseStatus.SERVICE_RESTART;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** One client's connection, from its opening on: the handlers around Vert.x' own, and what they need of each other. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails to be written or closed ends with its channel
public final class Connection {

    /** Of a WebSocket's client, in bytes; clients of this system have nothing to say. */
    public static final int LARGEST_MESSAGE = 4096;

    /** What Vert.x calls the handler that hands requests and frames to the application. */
    private static final String APPLICATION = "handler";

    private final ChannelPipeline pipeline;
    private final RequestFramingHandler framing;
    private final BackPressureHandler backPressure;
    private final ExchangeHandler exchanges;
    private final WebSocketHandler webSocket;
    private boolean isWebSocket;
    private boolean draining;

    /**
     * Puts the handlers into the pipeline of a channel that Vert.x has just set up for HTTP/1.
     *
     * @param answers what a client is told of a request that is refused here
     */
    public Connection(Channel channel, ConnectionLimits limits, Function<BadRequest, FullHttpResponse> answers) {
        this.pipeline = channel.pipeline();
        this.exchanges = new ExchangeHandler(this, limits.answerTime());
        this.framing = new RequestFramingHandler(
                limits, refusal -> exchanges.refuse(context(exchanges), answers.apply(refusal)));
        this.backPressure = new BackPressureHandler(framing::hasRoom);
        this.webSocket = new WebSocketHandler(limits);
        pipeline.addFirst(framing);
        pipeline.addFirst(backPressure);
        pipeline.addFirst(new IdleStateHandler(true, 0, limits.stallTime().toMillis(), 0, TimeUnit.MILLISECONDS));
        pipeline.addFirst(new LingeringCloseHandler(framing::ignoreInput));
        pipeline.addBefore(APPLICATION, "exchanges", exchanges);
    }

    /** From now on each answer is the last one, and a WebSocket is told to go elsewhere. May be called by any thread. */
    public void drain() {
        pipeline.channel().eventLoop().execute(() -> {
            draining = true;
            exchanges.drain();
            if (isWebSocket && pipeline.channel().isActive()) {
                webSocket.close(context(webSocket), SERVICE_RESTART);
            }
        });
    }

    /** Closes the connection unless it is in use. May be called by any thread. */
    public void closeIfIdle() {
        pipeline.channel().eventLoop().execute(() -> {
            if (!framing.isBusy()) {
                context(framing).close();
            }
        });
    }

    boolean isRequestComplete() {
        return framing.isRequestComplete();
    }

    void beginNextRequest() {
        if (!pipeline.channel().isActive()) {
            return;
        }
        framing.beginNextRequest(context(framing));
        backPressure.update(context(backPressure));
    }

    void becomeWebSocket() {
        if (!pipeline.channel().isActive()) {
            return;
        }
        isWebSocket = true;
        pipeline.addBefore(APPLICATION, "utf8", new Utf8FrameValidator(false));
        pipeline.addBefore(APPLICATION, "frames", webSocket);
        framing.becomeWebSocket(context(framing));
        pipeline.remove(framing);
        pipeline.remove(exchanges);
        if (draining) {
            webSocket.close(context(webSocket), SERVICE_RESTART);
        }
    }

    private ChannelHandlerContext context(ChannelHandler handler) {
        return pipeline.context(handler);
    }
}
