package dev.comanda.gateway.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.gateway.identity.Identity;
import dev.comanda.gateway.identity.Tokens;
import dev.comanda.gateway.ingress.RequestId;
import dev.comanda.gateway.limit.AdmissionControl;
import dev.comanda.gateway.limit.RouteClass;
import dev.comanda.gateway.upstream.Cancellation;
import dev.comanda.gateway.upstream.ConnectionPool;
import dev.comanda.gateway.upstream.Upstream;
import dev.comanda.gateway.upstream.UpstreamRequest;
import dev.comanda.gateway.upstream.UpstreamResponse;
import dev.comanda.gateway.upstream.Upstreams;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Requests the current state of an order from order-service, on behalf of a subscriber. */
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

    /** The response of order-service; fails if there is none. Is cancelled when the client disconnects. */
    Uni<Snapshot> fetch(String orderId, Identity identity, Cancellation cancellation) {
        return Uni.createFrom()
                .completionStage(() -> request(orderId, identity, cancellation)
                        .map(this::parse)
                        .toCompletionStage());
    }

    private Future<UpstreamResponse> request(String orderId, Identity identity, Cancellation cancellation) {
        return admission
                .acquire(RouteClass.LIVE, Upstream.ORDER)
                .compose(permit -> permit.isEmpty()
                        ? Future.failedFuture("too many concurrent handshakes")
                        : send(orderId, identity, cancellation)
                                .onComplete(done -> permit.get().ignored()));
    }

    private Future<UpstreamResponse> send(String orderId, Identity identity, Cancellation cancellation) {
        return tokens.authorization(identity, () -> !cancellation.isCancelled())
                .compose(authorization ->
                        upstreams.call(Upstream.ORDER, createRequest(orderId, authorization), cancellation));
    }

    private static UpstreamRequest createRequest(String orderId, String authorization) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Authorization", authorization)
                .add("Accept", "application/json")
                .add(RequestId.HEADER, RequestId.current());
        return new UpstreamRequest(
                HttpMethod.GET, "/api/orders/" + orderId, headers, Buffer.buffer(), ConnectionPool.CLIENTS);
    }

    private Snapshot parse(UpstreamResponse response) {
        return switch (response.status()) {
            case 200 -> parseOrder(response.body());
            case 404 -> new Snapshot.NoSuchOrder();
            default -> throw new IllegalStateException("order-service responded with " + response.status());
        };
    }

    private Snapshot parseOrder(Buffer order) {
        try {
            return new Snapshot.Found(json.readValue(order.getBytes(), LiveMessage.class));
        } catch (IOException e) {
            throw new UncheckedIOException("the order from order-service cannot be parsed", e);
        }
    }

    /** The state of an order for one caller. */
    sealed interface Snapshot {

        /** The caller may subscribe to it. */
        record Found(LiveMessage message) implements Snapshot {}

        /** It does not exist, or belongs to another caller. */
        record NoSuchOrder() implements Snapshot {}
    }
}
