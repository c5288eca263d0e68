package dev.comanda.http;

import dev.comanda.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Starts real PostgreSQL for every Quarkus test of this module. */
@QuarkusTestResource(
        value = TestServers.class,
        initArgs = {@ResourceArg(name = "database", value = "http")})
final class UsesTestServers {

    private UsesTestServers() {}
}
