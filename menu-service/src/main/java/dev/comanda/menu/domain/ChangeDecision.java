package dev.comanda.menu.domain;

import java.util.Currency;

/** What becomes of a change that staff asks for. */
public sealed interface ChangeDecision {

    /** The item is different from now on. */
    record Changed(MenuItemChanged event) implements ChangeDecision {}

    /** The item was already as asked, and nothing is said. */
    record Unchanged(MenuItem item) implements ChangeDecision {}

    /** The change breaks a rule. */
    sealed interface Refusal extends ChangeDecision {}

    record NothingAsked() implements Refusal {}

    record PriceOutOfRange() implements Refusal {}

    /** @param expected the menu's currency */
    record WrongCurrency(Currency expected) implements Refusal {}
}
