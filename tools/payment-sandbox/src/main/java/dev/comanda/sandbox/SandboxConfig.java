package dev.comanda.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the operator decides; {@code sandbox.api-key} is {@code SANDBOX_API_KEY} in the environment, and so on. */
@ConfigMapping(prefix = "sandbox")
public interface SandboxConfig {

    /** The secret key that merchants send; without a default, so that no installation runs with a known key. */
    String apiKey();

    /** The append-only file that holds everything that has happened; its folder is made if it is missing. */
    Path ledgerFile();

    /** Where browsers reach the payment page: scheme, host and port, without a slash at the end. */
    @WithDefault("http://localhost:8090")
    URI publicUrl();

    /** The name that the payment page shows as the recipient. */
    @WithDefault("Comanda")
    String merchantName();

    /** How long a bank takes to answer a debit, give or take a second; at Stripe it is days. */
    @WithDefault("5s")
    Duration debitSettlesAfter();

    /** How long a refund takes to settle, for test cards whose bank is slow or returns the money. */
    @WithDefault("5s")
    Duration refundSettlesAfter();

    Session session();

    Webhook webhook();

    /** How long a checkout session may stay open. */
    interface Session {

        /** Stripe's own bound is 30 minutes; tests of expiry may ask for less. */
        @WithDefault("30m")
        Duration shortest();

        /** Also the lifetime of a session that asks for none. */
        @WithDefault("24h")
        Duration longest();
    }

    /** Where events go, and how stubbornly. */
    interface Webhook {

        /** Without it events are recorded and can be listed, but are sent nowhere. */
        Optional<URI> url();

        /** The key of the signature; required if there is a URL. */
        Optional<String> secret();

        /** The pause before the second try; it doubles with each further one. */
        @WithDefault("1s")
        Duration firstPause();

        @WithDefault("1m")
        Duration longestPause();

        /** Counted from the event; Stripe tries for three days. */
        @WithDefault("72h")
        Duration giveUpAfter();

        /** How long one try may wait for the answer. */
        @WithDefault("10s")
        Duration timeout();
    }
}
