package dev.comanda.gateway.proxy;

import dev.comanda.gateway.GatewayConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads request bodies completely before they are forwarded, so that a client that sends slowly holds nothing but its own
 * connection.
 */
@Singleton
final class RequestBodyReader {

    private final Vertx vertx;
    private final Duration time;
    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();

    RequestBodyReader(Vertx vertx, GatewayConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        // before RequestFramingHandler closes the connection without a response
        this.time = config.ingress().bodyTimeout().minusSeconds(1);
        this.maxBytes = config.ingress().bodyBytes();
        Gauge.builder("gateway.body.bytes", bytes, AtomicLong::get)
                .description("Bytes of request bodies that are in memory")
                .baseUnit("bytes")
                .register(registry);
    }

    /** The complete body, or an {@link UnreadableBody}. Its bytes count until {@link #release}. */
    Future<Buffer> read(HttpServerRequest request, long limit) {
        if (request.isEnded()) {
            return Future.succeededFuture(Buffer.buffer());
        }
        if (expectsContinue(request)) {
            request.response().writeContinue();
        }
        var reading = new Reading(limit);
        request.exceptionHandler(failure -> reading.fail(Reason.DISCONNECTED))
                .handler(reading::receive)
                .endHandler(ended -> reading.end())
                .resume();
        return reading.body.future();
    }

    /** The body is no longer needed. */
    void release(Buffer body) {
        bytes.addAndGet(-body.length());
    }

    private static boolean expectsContinue(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1
                && "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    /** One body that is being read. */
    private final class Reading {

        private final Promise<Buffer> body = Promise.promise();
        private final Buffer received = Buffer.buffer();
        private final long limit;
        private final long timer = vertx.setTimer(time.toMillis(), timeout -> fail(Reason.TIMED_OUT));

        Reading(long limit) {
            this.limit = limit;
        }

        private void receive(Buffer part) {
            if (body.future().isComplete()) {
                return;
            }
            if (received.length() + part.length() > limit) {
                fail(Reason.TOO_LARGE);
            } else if (bytes.addAndGet(part.length()) > maxBytes) {
                bytes.addAndGet(-part.length());
                fail(Reason.BUFFER_FULL);
            } else {
                received.appendBuffer(part);
            }
        }

        private void end() {
            vertx.cancelTimer(timer);
            body.tryComplete(received);
        }

        private void fail(Reason reason) {
            vertx.cancelTimer(timer);
            if (body.tryFail(new UnreadableBody(reason))) {
                release(received);
            }
        }
    }

    /** Why a body could not be read. */
    enum Reason {
        TOO_LARGE,
        TIMED_OUT,
        BUFFER_FULL,
        DISCONNECTED
    }

    /** Has no stack trace. */
    static final class UnreadableBody extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Reason reason;

        UnreadableBody(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
