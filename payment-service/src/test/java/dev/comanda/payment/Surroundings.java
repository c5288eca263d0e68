package dev.comanda.payment;

import dev.comanda.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What every test of the running service finds: PostgreSQL, Kafka and something like Stripe. */
@QuarkusTestResource(
        value = TestServers.class,
        initArgs = {@ResourceArg(name = "database", value = "payment"), @ResourceArg(name = "kafka", value = "true")})
@QuarkusTestResource(StripeStub.class)
class Surroundings {}
