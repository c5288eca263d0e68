package dev.comanda.payment.adapter.out.stripe;

import com.stripe.StripeClient;
import dev.comanda.payment.domain.Claim;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What identifies us at Stripe and Stripe to us; without it the service does not start. */
class StripeAccount {

    /** In the webhook's address and in events. */
    static final String NAME = "stripe";

    private static final int CALLS_OF_A_CLAIM = 3;
    private static final int BEFORE_ANYTHING_MOVES = 1;

    @Produces
    @Singleton
    @Startup(BEFORE_ANYTHING_MOVES)
    StripeClient client(StripeConfig config) {
        String key = config.apiKey()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("COMANDA_STRIPE_API_KEY is missing: "
                        + "set it to the secret key of the Stripe account, or to the sandbox's"));
        if (!isShortEnough(config)) {
            throw new IllegalStateException("the timeouts of Stripe are too long: several calls have to fit into the "
                    + Claim.LEASE + " for which a replica has a payment to itself");
        }
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(config.apiBase())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadTimeout((int) config.readTimeout().toMillis())
                // Repetitions are ours: they have to survive this process.
                .setMaxNetworkRetries(0)
                .build();
    }

    /** What is done under one claim are three calls at most; there is a place for the calls of every lane at once. */
    static boolean isShortEnough(StripeConfig config) {
        return config.connectTimeout()
                        .plus(config.readTimeout())
                        .multipliedBy(CALLS_OF_A_CLAIM)
                        .compareTo(Claim.LEASE)
                < 0;
    }

    @Produces
    @Singleton
    @Startup(BEFORE_ANYTHING_MOVES)
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
