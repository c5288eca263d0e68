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
 * Reads the bodies of requests whole, before any service hears of them, so that a client that sends slowly costs nothing but
 * its own connection.
 */
@Singleton
final class RequestBody {

    private final Vertx vertx;
    private final Duration time;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();

    RequestBody(Vertx vertx, GatewayConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        // shortly before the connection would be closed without a word
        this.time = config.ingress().bodyTimeout().minusSeconds(1);
        this.mostBytes = config.ingress().bodyBytes();
        Gauge.builder("gateway.body.bytes", bytes, AtomicLong::get)
                .description("Bytes of request bodies that are in memory")
                .baseUnit("bytes")
                .register(registry);
    }

    /** All of the body, or an {@link Unreadable}. What is read is held until {@link #release}. */
    Future<Buffer> read(HttpServerRequest request, long limit) {
        if (request.isEnded()) {
            return Future.succeededFuture(Buffer.buffer());
        }
        if (expectsContinue(request)) {
            request.response().writeContinue();
        }
        var reading = new Reading(limit);
        request.exceptionHandler(failure -> reading.fail(Why.GONE))
                .handler(reading::receive)
                .endHandler(ended -> reading.end())
                .resume();
        return reading.body.future();
    }

    /** The body is needed no more. */
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
        private final long timer = vertx.setTimer(time.toMillis(), late -> fail(Why.TOO_SLOW));

        Reading(long limit) {
            this.limit = limit;
        }

        private void receive(Buffer part) {
            if (body.future().isComplete()) {
                return;
            }
            if (received.length() + part.length() > limit) {
                fail(Why.TOO_LARGE);
            } else if (bytes.addAndGet(part.length()) > mostBytes) {
                bytes.addAndGet(-part.length());
                fail(Why.NO_ROOM);
            } else {
                received.appendBuffer(part);
            }
        }

        private void end() {
            vertx.cancelTimer(timer);
            body.tryComplete(received);
        }

        private void fail(Why why) {
            vertx.cancelTimer(timer);
            if (body.tryFail(new Unreadable(why))) {
                release(received);
            }
        }
    }

    /** Why a body could not be read. */
    enum Why {
        TOO_LARGE,
        TOO_SLOW,
        NO_ROOM,
        GONE
    }

    /** Says only why; nobody needs its stack. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Why why;

        Unreadable(Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }
}
