package dev.comanda.payment;

import dev.comanda.backing.BackingServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What every test of the running service finds: PostgreSQL, Kafka and something like Stripe. */
@QuarkusTestResource(
        value = BackingServices.class,
        initArgs = {@ResourceArg(name = "database", value = "payment"), @ResourceArg(name = "kafka", value = "true")})
@QuarkusTestResource(StripeStub.class)
class Surroundings {}
