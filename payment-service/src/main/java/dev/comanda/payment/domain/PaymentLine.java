package dev.comanda.payment.domain;

import dev.comanda.money.Money;

/**
 * A line of the order, as the guest sees it.
 *
 * @param name including the chosen options
 * @param quantity at least 1
 */
public record PaymentLine(String name, int quantity, Money unitPrice) {

    public PaymentLine {
        if (name.isBlank() || quantity < 1) {
            throw new IllegalArgumentException(
                    "a line needs a name and a quantity: '%s' x %d".formatted(name, quantity));
        }
    }

    Money total() {
        return unitPrice.times(quantity);
    }
}
