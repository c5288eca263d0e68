package dev.comanda.sandbox.stripe;

/** The one version of Stripe's API that the sandbox speaks; it must be the one of stripe-java's release. */
public final class ApiVersion {

    public static final String CURRENT = "2026-07-29.dahlia";

    private ApiVersion() {}
}
