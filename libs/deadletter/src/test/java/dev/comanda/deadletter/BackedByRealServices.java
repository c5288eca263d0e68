package dev.comanda.deadletter;

import dev.comanda.backing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** Gives every Quarkus test of this module real PostgreSQL and real Kafka; its presence is enough. */
@QuarkusTestResource(
        value = BackingServices.class,
        initArgs = {@ResourceArg(name = "database", value = "letters"), @ResourceArg(name = "kafka", value = "true")})
final class BackedByRealServices {

    private BackedByRealServices() {}
}
