package dev.comanda.payment.adapter.out.stripe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How to reach Stripe, or what stands in for it. */
@ConfigMapping(prefix = "comanda.stripe")
interface StripeConfig {

    @WithDefault("https://api.stripe.com")
    String apiBase();

    /** A secret. Optional here only so that {@link StripeAccount} can say what is missing. */
    Optional<String> apiKey();

    /** Secrets of the webhook endpoint; several while one is being replaced. */
    Optional<List<String>> webhookSecrets();

    @WithDefault("2S")
    Duration connectTimeout();

    @WithDefault("10S")
    Duration readTimeout();

    /** How many calls may be under way at once: as many as there are workers, so that none has to wait with a claim. */
    @WithDefault("32")
    int maxCalls();
}
