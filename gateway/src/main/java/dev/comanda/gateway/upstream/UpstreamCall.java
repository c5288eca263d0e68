package dev.comanda.gateway.upstream;

import dev.comanda.gateway.upstream.UpstreamFailure.Kind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request on one connection to one replica. The connection is reused only if request and response have both ended; in all
 * other cases it is closed. Everything runs on the event loop of the connection, so that cancelling a call never resets a
 * connection that another call uses by then.
 */
final class UpstreamCall {

    private static final String DISCONNECTED = "the client has disconnected";

    private final Vertx vertx;
    private final int maxResponseBytes;
    private final Promise<UpstreamResponse> response = Promise.promise();
    private final Buffer received = Buffer.buffer();
    private @Nullable HttpClientRequest sent;
    private long timer = -1;
    private boolean cancelled;

    UpstreamCall(Vertx vertx, int maxResponseBytes) {
        this.vertx = vertx;
        this.maxResponseBytes = maxResponseBytes;
    }

    /** Sends the request; fails with an {@link UpstreamFailure} if the response is not complete in time. */
    Future<UpstreamResponse> send(HttpClient client, Endpoint endpoint, UpstreamRequest request, Duration time) {
        timer = vertx.setTimer(
                time.toMillis(), timeout -> abort(kindOfTimeout(), "no response within " + time.toMillis() + " ms"));
        Future.<HttpClientRequest>future(connecting -> client.request(
                                endpoint.options().setMethod(request.method()).setURI(request.uri()))
                        .onComplete(connecting))
                .onSuccess(connected -> write(connected, request))
                .onFailure(failure -> end(kindOf(failure), failure));
        return response.future();
    }

    /** Connecting has a shorter timeout of its own: without a connection, the call has waited for the pool. */
    private Kind kindOfTimeout() {
        return sent == null ? Kind.NO_CONNECTION : Kind.TIMED_OUT;
    }

    private static Kind kindOf(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException ? Kind.NO_CONNECTION : Kind.NOT_SENT;
    }

    /** Ends the call, once it has a connection; has no effect after the response. */
    void cancel() {
        cancelled = true;
        if (sent != null) {
            abort(Kind.CANCELLED, DISCONNECTED);
        }
    }

    private void write(HttpClientRequest connected, UpstreamRequest request) {
        sent = connected;
        connected.exceptionHandler(failure -> end(Kind.NO_RESPONSE, failure));
        if (cancelled) {
            abort(Kind.CANCELLED, DISCONNECTED);
        }
        if (response.future().isComplete()) {
            connected.reset();
            return;
        }
        connected.headers().addAll(request.headers());
        connected.send(request.body()).onSuccess(this::read).onFailure(failure -> end(Kind.NO_RESPONSE, failure));
    }

    private void read(HttpClientResponse head) {
        head.exceptionHandler(failure -> end(Kind.NO_RESPONSE, failure))
                .handler(this::receive)
                .endHandler(ended -> {
                    vertx.cancelTimer(timer);
                    response.tryComplete(new UpstreamResponse(head.statusCode(), head.headers(), received));
                });
    }

    private void receive(Buffer part) {
        if (received.length() + part.length() > maxResponseBytes) {
            abort(Kind.RESPONSE_TOO_LARGE, "the response has more than " + maxResponseBytes + " bytes");
        } else {
            received.appendBuffer(part);
        }
    }

    private void abort(Kind kind, String why) {
        if (end(kind, why) && sent != null) {
            sent.reset();
        }
    }

    private boolean end(Kind kind, Throwable failure) {
        return end(kind, String.valueOf(failure.getMessage()));
    }

    private boolean end(Kind kind, String why) {
        vertx.cancelTimer(timer);
        return response.tryFail(new UpstreamFailure(kind, why));
    }
}
