package dev.comanda.payment.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identifies a charge.
 *
 * @param provider the payment provider
 * @param reference the provider's id of the payment
 */
public record ChargeId(String provider, String reference) {

    /** Always the same for the same charge. */
    public UUID uuid() {
        return deriveUuid("");
    }

    /** The id of the only refund for this reason. */
    UUID refundIdFor(String reason) {
        return deriveUuid(":" + reason);
    }

    /** The id of a refund that was created at the provider, not by us. */
    public UUID externalRefundId(String refundReference) {
        return deriveUuid(":at-provider:" + refundReference);
    }

    @Override
    public String toString() {
        return provider + ":" + reference;
    }

    private UUID deriveUuid(String from) {
        return UUID.nameUUIDFromBytes((this + from).getBytes(StandardCharsets.UTF_8));
    }
}
