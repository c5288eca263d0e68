package dev.comanda.deadletter;

import dev.comanda.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Starts real PostgreSQL and real Kafka for every Quarkus test of this module. */
@QuarkusTestResource(
        value = TestServers.class,
        initArgs = {@ResourceArg(name = "database", value = "letters"), @ResourceArg(name = "kafka", value = "true")})
final class UsesTestServers {

    private UsesTestServers() {}
}
