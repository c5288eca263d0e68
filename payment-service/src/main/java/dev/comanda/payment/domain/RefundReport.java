package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The provider's state of a refund.
 *
 * @param reference the provider's id of it
 * @param refundId ours; empty if it was created in the provider's dashboard
 */
public record RefundReport(String reference, Optional<UUID> refundId, Money amount, Instant createdAt, Status status) {

    /** Our id of it; derived, and therefore stable, for one that was created at the provider. */
    public UUID refundIdOf(ChargeId charge) {
        return refundId.orElseGet(() -> charge.externalRefundId(reference));
    }

    /** The provider's status of the refund. */
    public sealed interface Status {

        record Pending() implements Status {}

        record Succeeded() implements Status {}

        record Failed(String failure) implements Status {}
    }
}
