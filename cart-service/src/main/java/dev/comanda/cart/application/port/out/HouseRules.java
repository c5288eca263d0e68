package dev.comanda.cart.application.port.out;

import dev.comanda.money.Money;
import java.util.Currency;

/**
 * What this restaurant has settled for all its carts.
 *
 * @param minimumCharge what the payment provider takes at least; in the currency of all prices
 */
public record HouseRules(Money minimumCharge) {

    public Currency currency() {
        return minimumCharge.currency();
    }
}
