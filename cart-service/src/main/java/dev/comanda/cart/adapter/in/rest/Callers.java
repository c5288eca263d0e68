package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.Customer;
import io.quarkus.security.identity.SecurityIdentity;

/** Who calls, as the gateway's token says. */
final class Callers {

    /** Whoever has signed in to an account of their own, which a guest and staff have not. */
    private static final String SIGNED_IN = "customer";

    private Callers() {}

    static Customer customer(SecurityIdentity caller) {
        return new Customer(caller.getPrincipal().getName(), caller.hasRole(SIGNED_IN));
    }
}
