package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.util.Currency;

/** What comes of a person's wish to refund. */
public sealed interface RefundDecision {

    /** To be stored, and then to be asked of the provider. */
    record Granted(ChargeDecision.Changed decision, Refund refund) implements RefundDecision {}

    /** @param left what can still be refunded, perhaps zero */
    record TooMuch(Money left) implements RefundDecision {}

    /** @param currency that of the charge */
    record WrongCurrency(Currency currency) implements RefundDecision {}
}
