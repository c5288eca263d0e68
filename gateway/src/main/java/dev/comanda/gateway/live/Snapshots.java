package dev.comanda.gateway.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.gateway.identity.Identity;
import dev.comanda.gateway.identity.Tokens;
import dev.comanda.gateway.ingress.RequestId;
import dev.comanda.gateway.limit.AdmissionControl;
import dev.comanda.gateway.limit.RouteClass;
import dev.comanda.gateway.upstream.Cancellation;
import dev.comanda.gateway.upstream.ConnectionPool;
import dev.comanda.gateway.upstream.OutgoingRequest;
import dev.comanda.gateway.upstream.Upstream;
import dev.comanda.gateway.upstream.UpstreamAnswer;
import dev.comanda.gateway.upstream.Upstreams;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Asks order-service where an order is, in the name of the one who wants to watch it. */
@Singleton
class Snapshots {

    private final Upstreams upstreams;
    private final AdmissionControl admission;
    private final Tokens tokens;
    private final ObjectMapper json;

    Snapshots(Upstreams upstreams, AdmissionControl admission, Tokens tokens, ObjectMapper json) {
        this.upstreams = upstreams;
        this.admission = admission;
        this.tokens = tokens;
        this.json = json;
    }

    /** What order-service says; fails if it does not answer. Ends with the client's connection. */
    Uni<Snapshot> of(String orderId, Identity identity, Cancellation cancellation) {
        return Uni.createFrom()
                .completionStage(() ->
                        ask(orderId, identity, cancellation).map(this::read).toCompletionStage());
    }

    private Future<UpstreamAnswer> ask(String orderId, Identity identity, Cancellation cancellation) {
        return admission
                .enter(RouteClass.LIVE, Upstream.ORDER)
                .compose(permit -> permit.isEmpty()
                        ? Future.failedFuture("too many handshakes at once")
                        : send(orderId, identity, cancellation)
                                .onComplete(done -> permit.get().ignored()));
    }

    private Future<UpstreamAnswer> send(String orderId, Identity identity, Cancellation cancellation) {
        return tokens.authorization(identity, () -> !cancellation.isCancelled())
                .compose(
                        authorization -> upstreams.call(Upstream.ORDER, request(orderId, authorization), cancellation));
    }

    private static OutgoingRequest request(String orderId, String authorization) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Authorization", authorization)
                .add("Accept", "application/json")
                .add(RequestId.HEADER, RequestId.current());
        return new OutgoingRequest(
                HttpMethod.GET, "/api/orders/" + orderId, headers, Buffer.buffer(), ConnectionPool.CLIENTS);
    }

    private Snapshot read(UpstreamAnswer answer) {
        return switch (answer.status()) {
            case 200 -> found(answer.body());
            case 404 -> new Snapshot.NoSuchOrder();
            default -> throw new IllegalStateException("order-service answered " + answer.status());
        };
    }

    private Snapshot found(Buffer order) {
        try {
            return new Snapshot.Found(json.readValue(order.getBytes(), LiveMessage.class));
        } catch (IOException e) {
            throw new UncheckedIOException("order-service answered with an order that cannot be read", e);
        }
    }

    /** What order-service says about an order. */
    sealed interface Snapshot {

        /** It is there, and may be watched. */
        record Found(LiveMessage message) implements Snapshot {}

        /** It is not there for this caller. */
        record NoSuchOrder() implements Snapshot {}
    }
}
