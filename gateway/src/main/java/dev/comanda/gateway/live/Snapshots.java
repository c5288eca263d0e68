package dev.comanda.gateway.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.gateway.identity.Identity;
import dev.comanda.gateway.identity.Tokens;
import dev.comanda.gateway.proxy.Upstream;
import dev.comanda.gateway.proxy.Upstreams;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Asks order-service where an order is, in the name of the one who wants to watch it. */
@Singleton
class Snapshots {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Upstreams upstreams;
    private final Tokens tokens;
    private final ObjectMapper json;

    Snapshots(Upstreams upstreams, Tokens tokens, ObjectMapper json) {
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.json = json;
    }

    /** What order-service says; fails if it does not answer. */
    Uni<Snapshot> of(String orderId, Identity identity) {
        return Uni.createFrom()
                .completionStage(() -> ask(orderId, identity).toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    private Future<Snapshot> ask(String orderId, Identity identity) {
        return upstreams
                .request(Upstream.ORDER, HttpMethod.GET, "/api/orders/" + orderId)
                .compose(request -> request.putHeader("Authorization", tokens.authorizationFor(identity))
                        .putHeader("Accept", "application/json")
                        .send())
                .compose(this::read);
    }

    private Future<Snapshot> read(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 200 -> response.body().map(this::found);
            case 404 -> Future.succeededFuture(new Snapshot.NoSuchOrder());
            default -> Future.failedFuture("order-service answered " + response.statusCode());
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
