package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.List;

/** An item with chosen options, on the current menu. */
public sealed interface Selection permits Selection.Selected, Refusal.ToSelect {

    /** @param options in the menu's order, so that equal choices are equal lists */
    record Selected(String name, List<ChosenOption> options, Money unitPrice) implements Selection {}
}
