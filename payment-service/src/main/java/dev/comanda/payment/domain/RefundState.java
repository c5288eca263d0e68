package dev.comanda.payment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a refund. It only moves to the right, so reports may arrive twice and in any order.
 *
 * <pre>
 *              provider has it             completed              bank returned it
 *   Requested ─────────────────────▶ Pending ───────────▶ Succeeded ───────────▶ Failed
 *     │ │                              ▲ │                  ▲                      ▲
 *     │ └──────────────────────────────┼─┼──────────────────┤                      │
 *     │ it can't be, or never was      │ └──────────────────┼──────────────────────┤
 *     ▼                                │                    │                      │
 *   GivenUp ───────────────────────────┴────────────────────┴──────────────────────┘
 *             the provider has it after all
 * </pre>
 */
public sealed interface RefundState {

    /** @param postedAt when it was first sent to the provider; null if it was not */
    record Requested(@Nullable Instant postedAt) implements RefundState {}

    /** The provider does not have the refund, and it will not be sent again. */
    record GivenUp(String failure, Instant at) implements RefundState {}

    /**
     * In progress at the provider, possibly for days.
     *
     * @param reference the provider's id of the refund
     */
    record Pending(String reference, Instant since) implements RefundState {}

    /** The provider paid it out. */
    record Succeeded(String reference, Instant at) implements RefundState {}

    /** The provider tried, and the money came back. */
    record Failed(String reference, String failure, Instant at) implements RefundState {}

    /** Position in the order of states. */
    default int rank() {
        return switch (this) {
            case Requested _ -> 0;
            case GivenUp _ -> 1;
            case Pending _ -> 2;
            case Succeeded _ -> 3;
            case Failed _ -> 4;
        };
    }

    /** False if the provider keeps the money. */
    default boolean isActive() {
        return switch (this) {
            case Requested _, Pending _, Succeeded _ -> true;
            case GivenUp _, Failed _ -> false;
        };
    }
}
