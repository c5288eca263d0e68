package dev.comanda.order;

import dev.comanda.backing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/**
 * Gives every Quarkus test of this module real PostgreSQL, real Kafka and a cart service to ask; its presence is enough.
 */
@QuarkusTestResource(
        value = BackingServices.class,
        initArgs = {@ResourceArg(name = "database", value = "orders"), @ResourceArg(name = "kafka", value = "true")})
@QuarkusTestResource(StubCarts.class)
final class BackedByRealServices {

    private BackedByRealServices() {}
}
