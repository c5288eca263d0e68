package dev.comanda.telemetry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Takes over the id that the gateway gave the request, for the log lines of what is done for it. The gateway itself has
 * given one by then, and does not take a client's word for it.
 */
@Singleton
class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final int BEFORE_ANY_LINE = 10_001;

    void follow(@Observes Filters filters) {
        filters.register(RequestIds::follow, BEFORE_ANY_LINE);
    }

    private static void follow(RoutingContext call) {
        String id = call.request().getHeader(HEADER);
        if (id != null && RequestLogContext.isId(id) && RequestLogContext.current() == null) {
            RequestLogContext.put(id);
        }
        call.next();
    }
}
