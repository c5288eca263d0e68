package dev.comanda.payment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a refund stands. It only ever moves to the right, so that news may come twice and in any order.
 *
 * <pre>
 *              the provider has it         it is through          the bank sent it back
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

    /** @param postedAt when the provider was first asked for it; null if it has not been */
    record Requested(@Nullable Instant postedAt) implements RefundState {}

    /** There is no such refund at the provider, nor will one be made. */
    record GivenUp(String failure, Instant at) implements RefundState {}

    /**
     * The provider works on it, which can take days.
     *
     * @param reference the provider's id of the refund
     */
    record Pending(String reference, Instant since) implements RefundState {}

    /** The money is on its way back. */
    record Succeeded(String reference, Instant at) implements RefundState {}

    /** The provider has tried, and has the money again. */
    record Failed(String reference, String failure, Instant at) implements RefundState {}

    /** How far to the right it is. */
    default int rank() {
        return switch (this) {
            case Requested _ -> 0;
            case GivenUp _ -> 1;
            case Pending _ -> 2;
            case Succeeded _ -> 3;
            case Failed _ -> 4;
        };
    }

    /** False if the money stays, or is again, with the provider. */
    default boolean isLive() {
        return switch (this) {
            case Requested _, Pending _, Succeeded _ -> true;
            case GivenUp _, Failed _ -> false;
        };
    }
}
