package dev.comanda.gateway.ingress;

import io.vertx.core.http.HttpServerResponse;
import java.util.Collection;

/** Responds to OPTIONS. */
public final class AllowedMethods {

    private AllowedMethods() {}

    /** Sends the methods that a path, or the server, allows. */
    public static void send(Collection<String> methods, HttpServerResponse response) {
        response.setStatusCode(204)
                .putHeader("Allow", String.join(", ", methods))
                .end();
    }
}
