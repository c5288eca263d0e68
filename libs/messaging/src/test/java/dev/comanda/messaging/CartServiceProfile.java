package dev.comanda.messaging;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As a service of the contract: it has the name of one, and its jobs run. */
public class CartServiceProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name",
                "cart-service",
                // goes on where the other tests ended, rather than read all their notes again
                "mp.messaging.incoming.notes.group.id",
                "messaging-test",
                "quarkus.scheduler.enabled",
                "true");
    }
}
