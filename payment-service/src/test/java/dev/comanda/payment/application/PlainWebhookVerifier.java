package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.WebhookVerifier;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A provider whose webhooks are {@code <event id> <session id>}, signed by repeating the body. */
final class PlainWebhookVerifier implements WebhookVerifier {

    static final String PROVIDER = "plain";

    static byte[] body(String eventId, String sessionId) {
        return "%s %s".formatted(eventId, sessionId).getBytes(StandardCharsets.UTF_8);
    }

    static String signature(byte[] body) {
        return "signed " + new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public Uni<Optional<Verification>> precheck(String provider, String signature) {
        return Uni.createFrom().item(() -> {
            if (!provider.equals(PROVIDER)) {
                return Optional.of(new Verification.UnknownProvider());
            }
            return signature.startsWith("signed ")
                    ? Optional.empty()
                    : Optional.of(new Verification.Rejected("forged"));
        });
    }

    @Override
    public Uni<Verification> verify(String provider, byte[] body, String signature) {
        return Uni.createFrom().item(() -> {
            if (!provider.equals(PROVIDER)) {
                return new Verification.UnknownProvider();
            }
            return signature.equals(signature(body)) ? parse(body) : new Verification.Rejected("forged");
        });
    }

    private static Verification parse(byte[] body) {
        String[] words = new String(body, StandardCharsets.UTF_8).split(" ", -1);
        return words.length == 2
                ? new Verification.Genuine(new Webhook(PROVIDER, words[0], "any", new Hint.SessionChanged(words[1])))
                : new Verification.Rejected("unreadable");
    }
}
