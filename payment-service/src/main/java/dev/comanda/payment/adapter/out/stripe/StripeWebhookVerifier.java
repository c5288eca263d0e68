package dev.comanda.payment.adapter.out.stripe;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.comanda.payment.application.port.out.WebhookVerifier;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads only the id of the object to retrieve, so Stripe's API versions do not matter. */
@ApplicationScoped
class StripeWebhookVerifier implements WebhookVerifier {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final StripeSignature signature;
    private final InstantSource clock;
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    StripeWebhookVerifier(StripeSignature signature, InstantSource clock) {
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Verification>> precheck(String provider, String header) {
        return Uni.createFrom()
                .item(() -> provider.equals(StripeAccount.NAME)
                        ? signature.findProblem(header, clock.instant()).map(Verification.Rejected::new)
                        : Optional.of(new Verification.UnknownProvider()));
    }

    @Override
    public Uni<Verification> verify(String provider, byte[] body, String header) {
        return Uni.createFrom()
                .item(() -> provider.equals(StripeAccount.NAME)
                        ? verify(body, header)
                        : new Verification.UnknownProvider());
    }

    private Verification verify(byte[] body, String header) {
        return signature
                .findProblem(header, body, clock.instant())
                .<Verification>map(Verification.Rejected::new)
                .orElseGet(() -> parse(body));
    }

    private Verification parse(byte[] body) {
        try {
            JsonNode event = json.readTree(body);
            String id = nameIn(event.path("id"));
            String type = nameIn(event.path("type"));
            JsonNode object = event.path("data").path("object");
            return id.isEmpty() || type.isEmpty()
                    ? new Verification.Rejected("the event has no id or no type")
                    : new Verification.Genuine(new Webhook(StripeAccount.NAME, id, type, hintOf(type, object)));
        } catch (IOException noJson) {
            return new Verification.Rejected("the event is not JSON");
        }
    }

    /** Empty if absent, or not a valid Stripe id, which the database could not store. */
    private static String nameIn(JsonNode field) {
        return field.isTextual() && NAME.matcher(field.textValue()).matches() ? field.textValue() : "";
    }

    private static Hint hintOf(String type, JsonNode object) {
        return switch (type) {
            case "checkout.session.completed",
                    "checkout.session.async_payment_succeeded",
                    "checkout.session.async_payment_failed",
                    "checkout.session.expired" -> about(object.path("id"), Hint.SessionChanged::new);
            case "payment_intent.payment_failed" -> about(object.path("id"), Hint.ChargeFailed::new);
            case "refund.created", "refund.updated", "refund.failed", "charge.refunded", "charge.refund.updated" ->
                about(object.path("payment_intent"), Hint.ChargeChanged::new);
            default -> new Hint.Irrelevant();
        };
    }

    private static Hint about(JsonNode subject, Function<String, Hint> hint) {
        String name = nameIn(subject);
        return name.isEmpty() ? new Hint.Irrelevant() : hint.apply(name);
    }
}
