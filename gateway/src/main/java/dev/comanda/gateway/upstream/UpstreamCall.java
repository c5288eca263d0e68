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
 * One request on one connection to one replica. The connection is used again only after request and answer have both ended;
 * in all other cases it is closed. Everything happens on one event loop, that of the connection too, so that giving up a call
 * never meets a connection that somebody else has by then.
 */
final class UpstreamCall {

    private static final String GONE = "the client has gone";

    private final Vertx vertx;
    private final int mostAnswerBytes;
    private final Promise<UpstreamAnswer> answer = Promise.promise();
    private final Buffer received = Buffer.buffer();
    private @Nullable HttpClientRequest sending;
    private long timer = -1;
    private boolean cancelled;

    UpstreamCall(Vertx vertx, int mostAnswerBytes) {
        this.vertx = vertx;
        this.mostAnswerBytes = mostAnswerBytes;
    }

    /** Sends the request; fails with an {@link UpstreamFailure} if the whole answer is not there in time. */
    Future<UpstreamAnswer> send(HttpClient client, Endpoint endpoint, OutgoingRequest request, Duration time) {
        timer = vertx.setTimer(
                time.toMillis(), late -> abort(kindOfTimeout(), "no answer within " + time.toMillis() + " ms"));
        Future.<HttpClientRequest>future(connecting -> client.request(
                                endpoint.options().setMethod(request.method()).setURI(request.uri()))
                        .onComplete(connecting))
                .onSuccess(connected -> write(connected, request))
                .onFailure(failure -> end(kindOf(failure), failure));
        return answer.future();
    }

    /** A replica that does not let us connect fails earlier than a call; who waits for longer waits for other calls. */
    private Kind kindOfTimeout() {
        return sending == null ? Kind.NO_CONNECTION : Kind.TIMED_OUT;
    }

    private static Kind kindOf(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException ? Kind.NO_CONNECTION : Kind.NOT_SENT;
    }

    /** Gives the call up, as soon as it holds nothing any more. Does nothing once the answer is there. */
    void cancel() {
        cancelled = true;
        if (sending != null) {
            abort(Kind.CANCELLED, GONE);
        }
    }

    private void write(HttpClientRequest connected, OutgoingRequest request) {
        sending = connected;
        connected.exceptionHandler(failure -> end(Kind.NOT_ANSWERED, failure));
        if (cancelled) {
            abort(Kind.CANCELLED, GONE);
        }
        if (answer.future().isComplete()) {
            connected.reset();
            return;
        }
        connected.headers().addAll(request.headers());
        connected.send(request.body()).onSuccess(this::read).onFailure(failure -> end(Kind.NOT_ANSWERED, failure));
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(failure -> end(Kind.NOT_ANSWERED, failure))
                .handler(this::receive)
                .endHandler(ended -> {
                    vertx.cancelTimer(timer);
                    answer.tryComplete(new UpstreamAnswer(response.statusCode(), response.headers(), received));
                });
    }

    private void receive(Buffer part) {
        if (received.length() + part.length() > mostAnswerBytes) {
            abort(Kind.TOO_LARGE, "the answer has more than " + mostAnswerBytes + " bytes");
        } else {
            received.appendBuffer(part);
        }
    }

    private void abort(Kind kind, String why) {
        if (end(kind, why) && sending != null) {
            sending.reset();
        }
    }

    private boolean end(Kind kind, Throwable failure) {
        return end(kind, String.valueOf(failure.getMessage()));
    }

    private boolean end(Kind kind, String why) {
        vertx.cancelTimer(timer);
        return answer.tryFail(new UpstreamFailure(kind, why));
    }
}
