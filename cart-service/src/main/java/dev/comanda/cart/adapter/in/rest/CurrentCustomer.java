package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.Customer;
import io.quarkus.security.identity.SecurityIdentity;

/** The caller, from the gateway's token. */
final class CurrentCustomer {

    /** The role of customers with an account; guests and staff do not have it. */
    private static final String SIGNED_IN = "customer";

    private CurrentCustomer() {}

    static Customer customer(SecurityIdentity caller) {
        return new Customer(caller.getPrincipal().getName(), caller.hasRole(SIGNED_IN));
    }
}
