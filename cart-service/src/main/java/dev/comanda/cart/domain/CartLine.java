package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An item in a cart.
 *
 * @param quantity 1 to 99
 * @param unitPrice the price that the guest saw at the last change: a different price needs consent
 */
public record CartLine(UUID id, UUID itemId, String name, List<ChosenOption> options, int quantity, Money unitPrice) {

    public CartLine {
        options = List.copyOf(options);
    }

    List<UUID> optionIds() {
        return options.stream().map(ChosenOption::id).toList();
    }

    /** Ignores the order of options, which may have changed on the menu. */
    boolean holds(UUID otherItemId, List<UUID> otherOptionIds) {
        return itemId.equals(otherItemId) && Set.copyOf(optionIds()).equals(Set.copyOf(otherOptionIds));
    }

    CartLine update(Selection.Selected selection, int newQuantity) {
        return new CartLine(id, itemId, selection.name(), selection.options(), newQuantity, selection.unitPrice());
    }
}
