package dev.comanda.menu.domain;

import java.util.Currency;

/** The outcome of a change by staff. */
public sealed interface ChangeDecision {

    /** The item was changed. */
    record Changed(MenuItemChanged event) implements ChangeDecision {}

    /** The item was as requested already; no event is published. */
    record Unchanged(MenuItem item) implements ChangeDecision {}

    /** The change violates a rule. */
    sealed interface Refusal extends ChangeDecision {}

    record NothingAsked() implements Refusal {}

    record PriceOutOfRange() implements Refusal {}

    /** @param expected the menu's currency */
    record WrongCurrency(Currency expected) implements Refusal {}
}
