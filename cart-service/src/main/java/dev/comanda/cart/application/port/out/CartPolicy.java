package dev.comanda.cart.application.port.out;

import dev.comanda.money.Money;
import java.util.Currency;

/**
 * The restaurant's policy for carts.
 *
 * @param minimumCharge the payment provider's minimum amount, in the currency of all prices
 */
public record CartPolicy(Money minimumCharge) {

    public Currency currency() {
        return minimumCharge.currency();
    }
}
