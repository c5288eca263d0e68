package dev.comanda.telemetry;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Closes keep-alive connections during shutdown, each with its next response. Quarkus does so for requests that arrive
 * after the signal; responses to requests already running have to say so too, or the client's next request meets a
 * closing connection.
 */
@Singleton
class ConnectionDraining {

    private static final int HIGH_PRIORITY = 10_000;

    private volatile boolean stopping;

    void stop(@Observes ShutdownDelayInitiatedEvent delay) {
        stopping = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, HIGH_PRIORITY);
    }

    private void handle(RoutingContext call) {
        if (call.request().version() == HttpVersion.HTTP_1_1) {
            call.addHeadersEndHandler(headers -> announceClose(call));
        }
        call.next();
    }

    private void announceClose(RoutingContext call) {
        if (stopping) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            call.addEndHandler(end -> call.request().connection().close());
        }
    }
}
