package dev.comanda.menu.domain;

import dev.comanda.money.Money;
import java.util.Optional;

/** Staff's change of an item; empty fields stay unchanged. */
public record ItemChange(Optional<Money> price, Optional<Availability> availability, Optional<Boolean> hidden) {

    boolean isEmpty() {
        return price.isEmpty() && availability.isEmpty() && hidden.isEmpty();
    }
}
