package dev.comanda.sandbox.webhook;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.ledger.RecordedEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/** Posts events to the configured URL, each try with a signature of its own. */
@Singleton
class SignedWebhookTransport implements WebhookTransport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final SandboxConfig.Webhook config;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    SignedWebhookTransport(SandboxConfig config, Clock clock) {
        this.config = config.webhook();
        this.clock = clock;
    }

    @Override
    public Outcome send(RecordedEvent event, boolean genuine) throws InterruptedException {
        try {
            int status = http.send(request(event, genuine), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 ? new Outcome.Acknowledged(status) : new Outcome.Failed("answered " + status);
        } catch (IOException e) {
            return new Outcome.Failed(e.toString());
        }
    }

    private HttpRequest request(RecordedEvent event, boolean genuine) {
        URI url = config.url().orElseThrow();
        String secret = config.secret().orElseThrow() + (genuine ? "" : "?");
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(url)
                .timeout(config.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", Signature.header(secret, now, event.payload()))
                .POST(HttpRequest.BodyPublishers.ofString(event.payload()))
                .build();
    }
}
