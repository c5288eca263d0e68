package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.util.Currency;

/** The result of a refund requested by staff. */
public sealed interface RefundDecision {

    /** To be stored, then sent to the provider. */
    record Granted(ChargeDecision.Changed decision, Refund refund) implements RefundDecision {}

    /** @param refundable what can still be refunded, may be zero */
    record TooMuch(Money refundable) implements RefundDecision {}

    /** @param currency that of the charge */
    record WrongCurrency(Currency currency) implements RefundDecision {}
}
