package dev.comanda.sandbox.stripe;

/** The only supported version of Stripe's API; it must be that of stripe-java's release. */
public final class ApiVersion {

    public static final String CURRENT = "2026-07-29.dahlia";

    private ApiVersion() {}
}
