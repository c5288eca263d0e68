package dev.comanda.payment.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Which money.
 *
 * @param provider who took it
 * @param reference the provider's id of the payment
 */
public record ChargeId(String provider, String reference) {

    /** Always the same for the same charge. */
    public UUID uuid() {
        return derived("");
    }

    /** The id of a refund that there can be only one of for this reason. */
    UUID refundBecauseOf(String reason) {
        return derived(":" + reason);
    }

    /** The id of a refund that somebody made at the provider. */
    UUID refundMadeAtProvider(String refundReference) {
        return derived(":at-provider:" + refundReference);
    }

    @Override
    public String toString() {
        return provider + ":" + reference;
    }

    private UUID derived(String from) {
        return UUID.nameUUIDFromBytes((this + from).getBytes(StandardCharsets.UTF_8));
    }
}
