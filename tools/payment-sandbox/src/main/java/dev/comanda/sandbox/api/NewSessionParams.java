package dev.comanda.sandbox.api;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.checkout.NewSession;
import dev.comanda.sandbox.ledger.Session;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and checks what a merchant asks for when it creates a session. */
@Singleton
class NewSessionParams {

    private static final List<String> KNOWN = List.of(
            "mode",
            "ui_mode",
            "success_url",
            "cancel_url",
            "client_reference_id",
            "customer_email",
            "expires_at",
            "metadata",
            "metadata[*",
            "expand[]",
            "payment_method_types[]",
            "line_items[][quantity]",
            "line_items[][price_data][currency]",
            "line_items[][price_data][unit_amount]",
            "line_items[][price_data][product_data][name]",
            "line_items[][price_data][product_data][description]",
            "payment_intent_data[metadata]",
            "payment_intent_data[metadata][*",
            "payment_intent_data[description]",
            // What follows changes looks, not money; it is accepted without effect.
            "locale",
            "submit_type",
            "billing_address_collection",
            "customer_creation",
            "integration_identifier",
            "adaptive_pricing[enabled]",
            "phone_number_collection[enabled]",
            "custom_text[*",
            "branding_settings[*",
            "wallet_options[*",
            "line_items[][price_data][product_data][images][]",
            "payment_intent_data[statement_descriptor]",
            "payment_intent_data[statement_descriptor_suffix]",
            "payment_intent_data[receipt_email]");

    private static final Set<String> HOSTED = Set.of("hosted_page", "hosted");
    private static final int MAX_REFERENCE_LENGTH = 200;

    private final SandboxConfig config;
    private final Clock clock;

    NewSessionParams(SandboxConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    NewSession parse(Params params) {
        params.allowOnly(KNOWN);
        requireHostedPayment(params);
        LineItemParams items = new LineItemParams(params);
        String currency = items.currency();
        long now = clock.instant().getEpochSecond();
        Params payment = params.at("payment_intent_data");
        return new NewSession(
                now,
                expiresAt(params, now),
                currency,
                TotalBounds.check(items.lines(), currency),
                WebAddress.required(params, "success_url"),
                WebAddress.optional(params, "cancel_url").orElse(null),
                reference(params),
                params.text("customer_email").orElse(null),
                payment.text("description").orElse(null),
                MetadataParams.parse(params),
                MetadataParams.parse(payment),
                takesDebit(params, currency));
    }

    private static void requireHostedPayment(Params params) {
        if (!params.requiredText("mode").equals("payment")) {
            throw ApiError.invalidParam(null, "mode", "This sandbox supports the mode 'payment' only.");
        }
        if (!params.text("ui_mode").map(HOSTED::contains).orElse(true)) {
            throw ApiError.invalidParam(null, "ui_mode", "This sandbox has a hosted page only.");
        }
        List<String> methods = params.texts("payment_method_types");
        if (!methods.isEmpty() && !methods.contains("card")) {
            throw ApiError.invalidParam(null, "payment_method_types", "This sandbox takes cards in any case.");
        }
    }

    // A merchant who names no methods gets those that suit the currency.
    private static boolean takesDebit(Params params, String currency) {
        List<String> methods = params.texts("payment_method_types");
        return currency.equals("eur") && (methods.isEmpty() || methods.contains(Session.DEBIT));
    }

    private long expiresAt(Params params, long now) {
        long shortest = config.session().shortest().toSeconds();
        long longest = config.session().longest().toSeconds();
        long expiresAt = params.integer("expires_at").orElse(now + longest);
        if (expiresAt < now + shortest) {
            throw ApiError.invalidParam(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be at least %d minutes from Checkout Session creation."
                            .formatted(config.session().shortest().toMinutes()));
        }
        if (expiresAt > now + longest) {
            throw ApiError.invalidParam(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be less than %d hours from Checkout Session creation."
                            .formatted(config.session().longest().toHours()));
        }
        return expiresAt;
    }

    private static @Nullable String reference(Params params) {
        Optional<String> reference = params.text("client_reference_id");
        if (reference.filter(text -> text.length() > MAX_REFERENCE_LENGTH).isPresent()) {
            throw ApiError.invalidParam(
                    null, "client_reference_id", "At most %d characters.".formatted(MAX_REFERENCE_LENGTH));
        }
        return reference.orElse(null);
    }
}
