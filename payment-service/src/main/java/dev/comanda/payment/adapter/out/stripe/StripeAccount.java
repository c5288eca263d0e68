package dev.comanda.payment.adapter.out.stripe;

import com.stripe.StripeClient;
import dev.comanda.payment.domain.Claim;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Credentials of the Stripe account; without them the service does not start. */
class StripeAccount {

    /** The provider's name in the webhook's path and in events. */
    static final String NAME = "stripe";

    private static final int CALLS_PER_CLAIM = 3;
    private static final int STARTUP_PRIORITY = 1;

    @Produces
    @Singleton
    @Startup(STARTUP_PRIORITY)
    StripeClient client(StripeConfig config) {
        String key = config.apiKey()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("COMANDA_STRIPE_API_KEY is missing: "
                        + "set it to the secret key of the Stripe account, or to the sandbox's"));
        if (!fitsLease(config)) {
            throw new IllegalStateException("the timeouts for Stripe are too long: " + CALLS_PER_CLAIM
                    + " calls must fit into the lease of " + Claim.LEASE);
        }
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(config.apiBase())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadTimeout((int) config.readTimeout().toMillis())
                // We retry ourselves, since retries must survive this process.
                .setMaxNetworkRetries(0)
                .build();
    }

    /** At most three calls are made under one claim; there are permits for all workers at once. */
    static boolean fitsLease(StripeConfig config) {
        return config.connectTimeout()
                        .plus(config.readTimeout())
                        .multipliedBy(CALLS_PER_CLAIM)
                        .compareTo(Claim.LEASE)
                < 0;
    }

    @Produces
    @Singleton
    @Startup(STARTUP_PRIORITY)
    StripeSignature signature(StripeConfig config) {
        List<String> secrets = config.webhookSecrets().orElse(List.of()).stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
        if (secrets.isEmpty()) {
            throw new IllegalStateException("COMANDA_STRIPE_WEBHOOK_SECRETS is missing: "
                    + "set it to the signing secret of the webhook endpoint, several separated by commas");
        }
        return new StripeSignature(secrets);
    }
}
