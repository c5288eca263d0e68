package dev.comanda.gateway.ingress;

import io.vertx.core.http.HttpServerResponse;
import java.util.Collection;

/** The answer to OPTIONS. */
public final class AllowedMethods {

    private AllowedMethods() {}

    /** Says which methods an address, or the server as such, allows. */
    public static void send(Collection<String> methods, HttpServerResponse response) {
        response.setStatusCode(204)
                .putHeader("Allow", String.join(", ", methods))
                .end();
    }
}
