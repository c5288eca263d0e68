package dev.comanda.payment;

import dev.comanda.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The servers of every Quarkus test: PostgreSQL, Kafka and a stub of Stripe. */
@QuarkusTestResource(
        value = TestServers.class,
        initArgs = {@ResourceArg(name = "database", value = "payment"), @ResourceArg(name = "kafka", value = "true")})
@QuarkusTestResource(StripeStub.class)
class UsesTestServers {}
