package dev.comanda.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the gateway starts. */
@QuarkusMain
public final class Gateway {

    private Gateway() {}

    /** Runs until it is told to stop. */
    public static void main(String... arguments) {
        // The front door checks every address itself, and says so in a problem; Quarkus would answer with nothing.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
