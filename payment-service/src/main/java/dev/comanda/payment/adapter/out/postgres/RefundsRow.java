package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundState.Failed;
import dev.comanda.payment.domain.RefundState.GivenUp;
import dev.comanda.payment.domain.RefundState.Pending;
import dev.comanda.payment.domain.RefundState.Requested;
import dev.comanda.payment.domain.RefundState.Succeeded;
import dev.comanda.payment.domain.Refunds;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A charge's refunds as stored; wrapped in an object, so fields can be added. */
record RefundsRow(List<RefundRow> refunds) {

    private static final String REQUESTED = "requested";
    private static final String GIVEN_UP = "given_up";
    private static final String PENDING = "pending";
    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";

    /** The names of all states. */
    static final Set<String> STATES = Set.of(REQUESTED, GIVEN_UP, PENDING, SUCCEEDED, FAILED);

    /**
     * @param amount in minor units of {@code currency}
     * @param state the name of its state, as {@link #from} writes it
     * @param since when it got into its state; when it was posted if it is requested
     * @param reference the provider's id, if it has one
     */
    @NullUnmarked
    record RefundRow(
            UUID id,
            long amount,
            String currency,
            String reason,
            Instant requestedAt,
            String state,
            Instant since,
            String reference,
            String failure) {

        static RefundRow from(Refund refund) {
            return switch (refund.state()) {
                case Requested(Instant postedAt) -> of(refund, REQUESTED, postedAt, null, null);
                case GivenUp(String failure, Instant at) -> of(refund, GIVEN_UP, at, null, failure);
                case Pending(String reference, Instant since) -> of(refund, PENDING, since, reference, null);
                case Succeeded(String reference, Instant at) -> of(refund, SUCCEEDED, at, reference, null);
                case Failed(String reference, String failure, Instant at) -> of(refund, FAILED, at, reference, failure);
            };
        }

        Refund toDomain() {
            return new Refund(
                    id,
                    Money.of(amount, currency),
                    reason,
                    requestedAt,
                    switch (state) {
                        case REQUESTED -> new Requested(since);
                        case GIVEN_UP -> new GivenUp(failure, since);
                        case PENDING -> new Pending(reference, since);
                        case SUCCEEDED -> new Succeeded(reference, since);
                        case FAILED -> new Failed(reference, failure, since);
                        default -> throw new IllegalStateException("a refund is stored as " + state);
                    });
        }

        private static RefundRow of(Refund refund, String state, Instant since, String reference, String failure) {
            return new RefundRow(
                    refund.id(),
                    refund.amount().amount(),
                    refund.amount().currency().getCurrencyCode(),
                    refund.reason(),
                    refund.requestedAt(),
                    state,
                    since,
                    reference,
                    failure);
        }
    }

    static RefundsRow from(Refunds refunds) {
        return new RefundsRow(refunds.all().stream().map(RefundRow::from).toList());
    }

    Refunds toDomain() {
        return new Refunds(refunds.stream().map(RefundRow::toDomain).toList());
    }
}
