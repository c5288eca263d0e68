package dev.comanda.sandbox.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A line of the purchase.
 *
 * @param unitAmount the price of one, in minor units, ≥ 0
 * @param quantity ≥ 1
 */
public record LineItem(String id, String name, @Nullable String description, long unitAmount, long quantity) {

    /** @throws ArithmeticException if it does not fit 64 bits */
    @JsonIgnore
    public long amount() {
        return Math.multiplyExact(unitAmount, quantity);
    }
}
