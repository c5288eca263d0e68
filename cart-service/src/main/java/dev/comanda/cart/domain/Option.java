package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.Objects;
import java.util.UUID;

/** An option of an {@link OptionGroup}; {@code priceDelta} is added to the item's price. */
public record Option(UUID id, String name, Money priceDelta, boolean available) {

    public Option {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(priceDelta, "priceDelta");
    }
}
