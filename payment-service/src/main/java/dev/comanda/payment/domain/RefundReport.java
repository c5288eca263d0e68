package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the provider says about a refund.
 *
 * @param reference the provider's id of it
 * @param refundId ours; empty if it was made at the provider, by a person
 */
public record RefundReport(String reference, Optional<UUID> refundId, Money amount, Instant createdAt, Status status) {

    /** Our id of it; always the same also for one that was made at the provider. */
    UUID idAt(ChargeId charge) {
        return refundId.orElseGet(() -> charge.refundMadeAtProvider(reference));
    }

    /** How far it has come. */
    public sealed interface Status {

        record Pending() implements Status {}

        record Succeeded() implements Status {}

        record Failed(String failure) implements Status {}
    }
}
