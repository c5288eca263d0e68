package dev.comanda.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.security.Security;

/** Where the gateway starts. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    /** Runs until it is told to stop. */
    public static void main(String... arguments) {
        // The front door checks every address itself, and says so in a problem; Quarkus would answer with nothing.
        System.setProperty("vertx.disableURIValidation", "true");
        // names of services are looked up anew as often as the gateway asks for it, not only every 30 s
        Security.setProperty("networkaddress.cache.ttl", "5");
        Quarkus.run(arguments);
    }
}
