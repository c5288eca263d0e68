package dev.comanda.gateway.ingress.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A connection with an application behind it that answers when the test says so. */
@SuppressWarnings("FutureReturnValueIgnored")
final class TestConnection {

    private static final String HANDSHAKE = """
            GET / HTTP/1.1\r
            Host: localhost\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
            \r
            """;

    private static final int CLOSE_BYTE = 0x88;
    private static final int PING_BYTE = 0x89;

    private final TestChannel channel = new TestChannel();
    private final List<HttpRequest> requests = new ArrayList<>();
    private final List<String> frames = new ArrayList<>();
    private final Connection connection;
    private long now = TimeUnit.HOURS.toNanos(1);

    TestConnection(Duration stallTime) {
        channel.freezeTime();
        channel.pipeline()
                .addLast("httpDecoder", new HttpRequestDecoder())
                .addLast("httpEncoder", new HttpResponseEncoder())
                .addLast("handler", new Application());
        var limits = new ConnectionLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(75),
                stallTime,
                Duration.ofMinutes(2),
                Duration.ofSeconds(25),
                Duration.ofSeconds(20),
                20,
                16_384);
        connection = new Connection(channel, limits, refusal -> answer(HttpResponseStatus.BAD_REQUEST));
    }

    /** One whose handshake has been answered, and its answer read. */
    static TestConnection openSocket() {
        var opened = new TestConnection(Duration.ofSeconds(20));
        opened.receive(handshake());
        opened.acceptHandshake();
        opened.channel.releaseOutbound();
        return opened;
    }

    static ByteBuf handshake() {
        return ascii(HANDSHAKE);
    }

    static ByteBuf ascii(String text) {
        return Unpooled.copiedBuffer(text, US_ASCII);
    }

    /** A final frame of a client; its mask is all zeros. */
    static ByteBuf frame(int opcode, String payload) {
        return Unpooled.buffer()
                .writeByte(0x80 | opcode)
                .writeByte(0x80 | payload.length())
                .writeInt(0)
                .writeBytes(payload.getBytes(ISO_8859_1));
    }

    TestChannel channel() {
        return channel;
    }

    /** The requests that reached the application. */
    List<HttpRequest> requests() {
        return requests;
    }

    /** The payloads of the frames that reached the application. */
    List<String> frames() {
        return frames;
    }

    /** Bytes come from the client. */
    void receive(ByteBuf bytes) {
        channel.writeInbound(bytes);
    }

    void acceptHandshake() {
        HttpRequest asked = requests.getLast();
        FullHttpRequest whole = new DefaultFullHttpRequest(
                asked.protocolVersion(),
                asked.method(),
                asked.uri(),
                Unpooled.EMPTY_BUFFER,
                asked.headers(),
                new DefaultHttpHeaders());
        new WebSocketServerHandshakerFactory("ws://localhost/", null, false)
                .newHandshaker(whole)
                .handshake(channel, whole);
    }

    void answerOk() {
        channel.pipeline().lastContext().writeAndFlush(answer(HttpResponseStatus.OK));
    }

    void drain() {
        connection.drain();
        channel.runPendingTasks();
    }

    /** Lets time pass, and checks the connection at its end. */
    void pass(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        connection.check(now);
    }

    /** How many close frames were sent, or wait for the client to read on, since the last call. */
    int closeFrames() {
        return sentFrames(CLOSE_BYTE);
    }

    /** How many pings were sent, or wait for the client to read on, since the last call. */
    int pings() {
        return sentFrames(PING_BYTE);
    }

    private int sentFrames(int firstByte) {
        channel.readOn();
        int found = 0;
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            found += next.isReadable() && next.getUnsignedByte(next.readerIndex()) == firstByte ? 1 : 0;
            next.release();
        }
        return found;
    }

    private static DefaultFullHttpResponse answer(HttpResponseStatus status) {
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, ascii("x"));
        answer.headers().set("Content-Length", 1);
        return answer;
    }

    /** Does what Vert.x does: it answers a close frame with the same, and closes. */
    private final class Application extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            if (message instanceof HttpRequest request) {
                requests.add(request);
            } else if (message instanceof CloseWebSocketFrame close) {
                ctx.writeAndFlush(close.retain()).addListener(sent -> ctx.close());
            } else if (message instanceof WebSocketFrame frame) {
                frames.add(frame.content().toString(US_ASCII));
            }
            ReferenceCountUtil.release(message);
        }
    }
}
