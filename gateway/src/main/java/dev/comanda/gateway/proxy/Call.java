package dev.comanda.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One call to the API.
 *
 * @param ctx its request and response
 * @param route its line of the route table
 * @param address the client's address
 */
record Call(RoutingContext ctx, Route route, String address) {

    HttpServerRequest request() {
        return ctx.request();
    }

    /** The Authorization header for the service. Signing it is expensive, so it is created only once the call is forwarded. */
    interface Authorization {

        /** An anonymous caller. */
        Authorization NONE = isWanted -> Future.succeededFuture(Optional.empty());

        /**
         * The value of the header; empty for an anonymous caller.
         *
         * @param isWanted whether the client still waits; called by another thread
         */
        Future<Optional<String>> get(BooleanSupplier isWanted);
    }
}
