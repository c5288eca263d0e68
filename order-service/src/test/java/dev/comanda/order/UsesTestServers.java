package dev.comanda.order;

import dev.comanda.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/**
 * Starts real PostgreSQL, real Kafka and a stub of cart-service for every Quarkus test of this module.
 */
@QuarkusTestResource(
        value = TestServers.class,
        initArgs = {@ResourceArg(name = "database", value = "orders"), @ResourceArg(name = "kafka", value = "true")})
@QuarkusTestResource(StubCarts.class)
final class UsesTestServers {

    private UsesTestServers() {}
}
