package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.util.UUID;

/**
 * What an order says of itself, as far as money is concerned.
 *
 * @param version grows with everything that happens to the order
 * @param total what it costs, zero if nothing
 */
public record FollowedOrder(UUID id, long version, Standing standing, Returned returned, Money total) {

    /** Where the order stands. */
    public enum Standing {
        /** It waits for its money. */
        UNPAID,
        /** It has its money, and was paid for good or is being made. */
        PAID,
        /** It was called off, or not paid in time: whatever it has or gets goes back. */
        OVER
    }

    /** How much of its money the order thinks went back. */
    public enum Returned {
        NONE,
        PENDING,
        PARTIAL,
        FULL,
        FAILED
    }
}
