package dev.comanda.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One call on its way.
 *
 * @param ctx its request and response
 * @param route where it goes
 * @param address the address of its client, found out once
 */
record Call(RoutingContext ctx, Route route, String address) {

    HttpServerRequest request() {
        return ctx.request();
    }

    /** What a service is told about who is calling; costs something, and is asked for only once the call goes on. */
    interface Authorization {

        /** Somebody nobody knows. */
        Authorization NONE = wanted -> Future.succeededFuture(Optional.empty());

        /**
         * The Authorization that the service gets, if any.
         *
         * @param wanted whether the client still waits; asked by another thread
         */
        Future<Optional<String>> get(BooleanSupplier wanted);
    }
}
