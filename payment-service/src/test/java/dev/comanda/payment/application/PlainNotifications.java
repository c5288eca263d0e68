package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Notifications;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A provider whose webhooks are {@code <event id> <session id>}, signed by repeating them. */
final class PlainNotifications implements Notifications {

    static final String PROVIDER = "plain";

    static byte[] body(String eventId, String sessionId) {
        return "%s %s".formatted(eventId, sessionId).getBytes(StandardCharsets.UTF_8);
    }

    static String signature(byte[] body) {
        return "signed " + new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public Uni<Optional<Reading>> objection(String provider, String signature) {
        return Uni.createFrom().item(() -> {
            if (!provider.equals(PROVIDER)) {
                return Optional.of(new Reading.UnknownProvider());
            }
            return signature.startsWith("signed ") ? Optional.empty() : Optional.of(new Reading.Rejected("forged"));
        });
    }

    @Override
    public Uni<Reading> read(String provider, byte[] body, String signature) {
        return Uni.createFrom().item(() -> {
            if (!provider.equals(PROVIDER)) {
                return new Reading.UnknownProvider();
            }
            return signature.equals(signature(body)) ? parse(body) : new Reading.Rejected("forged");
        });
    }

    private static Reading parse(byte[] body) {
        String[] words = new String(body, StandardCharsets.UTF_8).split(" ", -1);
        return words.length == 2
                ? new Reading.Genuine(new Webhook(PROVIDER, words[0], "any", new Hint.SessionChanged(words[1])))
                : new Reading.Rejected("illegible");
    }
}
