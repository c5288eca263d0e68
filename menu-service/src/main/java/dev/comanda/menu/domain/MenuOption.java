package dev.comanda.menu.domain;

import dev.comanda.money.Money;
import java.util.UUID;

/**
 * An option of an item.
 *
 * @param name not blank
 * @param priceDelta added to the price, ≥ 0: discounts have to be in the price of the item itself, so that
 *     no choice of options can make a price negative
 */
public record MenuOption(UUID id, String name, Money priceDelta, Availability availability) {

    public MenuOption {
        Rules.require(!name.isBlank(), "option %s needs a name", id);
        Rules.require(priceDelta.signum() >= 0, "option %s (%s) has a negative price", id, name);
    }
}
