package dev.comanda.payment.adapter.out.stripe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the Stripe API, or of the sandbox. */
@ConfigMapping(prefix = "comanda.stripe")
interface StripeConfig {

    @WithDefault("https://api.stripe.com")
    String apiBase();

    /** A secret. Optional only so that {@link StripeAccount} can report that it is missing. */
    Optional<String> apiKey();

    /** Signing secrets of the webhook endpoint; several during rotation. */
    Optional<List<String>> webhookSecrets();

    @WithDefault("2S")
    Duration connectTimeout();

    @WithDefault("10S")
    Duration readTimeout();

    /** The maximum number of concurrent calls; enough for all workers, so none waits while it holds a claim. */
    @WithDefault("32")
    int maxCalls();
}
