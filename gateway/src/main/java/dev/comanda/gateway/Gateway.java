package dev.comanda.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.security.Security;

/** The main class. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    /** Runs until it is stopped. */
    public static void main(String... arguments) {
        // The ingress validates URIs itself and responds with a problem; Quarkus would respond without a body.
        System.setProperty("vertx.disableURIValidation", "true");
        // host names of services are resolved every 10 s, so the JVM must not cache them for its default of 30 s
        Security.setProperty("networkaddress.cache.ttl", "5");
        Quarkus.run(arguments);
    }
}
