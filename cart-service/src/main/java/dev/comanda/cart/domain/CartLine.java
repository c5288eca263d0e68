package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An item in a cart.
 *
 * @param quantity 1 to 99
 * @param unitPrice what the guest was told at the last add or change: moving away from it needs consent
 */
public record CartLine(UUID id, UUID itemId, String name, List<ChosenOption> options, int quantity, Money unitPrice) {

    public CartLine {
        options = List.copyOf(options);
    }

    List<UUID> optionIds() {
        return options.stream().map(ChosenOption::id).toList();
    }

    /** In whatever order the options are: the menu may have been rearranged since. */
    boolean holds(UUID otherItemId, List<UUID> otherOptionIds) {
        return itemId.equals(otherItemId) && Set.copyOf(optionIds()).equals(Set.copyOf(otherOptionIds));
    }

    CartLine now(Selection.Selected selection, int newQuantity) {
        return new CartLine(id, itemId, selection.name(), selection.options(), newQuantity, selection.unitPrice());
    }
}
