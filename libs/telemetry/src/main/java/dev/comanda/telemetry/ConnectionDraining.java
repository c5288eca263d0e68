package dev.comanda.telemetry;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Ends kept connections of a process that is told to stop, each with its next answer. Quarkus does so for requests that
 * come after the signal; the answers to those that ran already have to say it too, or the client's next request meets a
 * connection that is about to go.
 */
@Singleton
class ConnectionDraining {

    private static final int FIRST = 10_000;

    private volatile boolean stopping;

    void stop(@Observes ShutdownDelayInitiatedEvent delay) {
        stopping = true;
    }

    void follow(@Observes Filters filters) {
        filters.register(this::follow, FIRST);
    }

    private void follow(RoutingContext call) {
        if (call.request().version() == HttpVersion.HTTP_1_1) {
            call.addHeadersEndHandler(headers -> announceEnd(call));
        }
        call.next();
    }

    private void announceEnd(RoutingContext call) {
        if (stopping) {
            call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            call.addEndHandler(end -> call.request().connection().close());
        }
    }
}
