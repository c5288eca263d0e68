package dev.comanda.menu.domain;

import dev.comanda.money.Money;
import java.util.Optional;

/** What staff wants different about an item; what is empty stays as it is. */
public record ItemChange(Optional<Money> price, Optional<Availability> availability, Optional<Boolean> hidden) {

    boolean isEmpty() {
        return price.isEmpty() && availability.isEmpty() && hidden.isEmpty();
    }
}
