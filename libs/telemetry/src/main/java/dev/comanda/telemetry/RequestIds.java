package dev.comanda.telemetry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Puts the request id from the gateway into the log context. The gateway itself has assigned an id by then, and ignores one from a
 * client.
 */
@Singleton
class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final int BEFORE_CONNECTION_DRAINING = 10_001;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::handle, BEFORE_CONNECTION_DRAINING);
    }

    private static void handle(RoutingContext call) {
        String id = call.request().getHeader(HEADER);
        if (id != null && RequestLogContext.isId(id) && RequestLogContext.current() == null) {
            RequestLogContext.put(id);
        }
        call.next();
    }
}
