package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.money.Money;

/** Stripe has no number for this amount. */
class UnpayableAmountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnpayableAmountException(Money money) {
        super("Stripe cannot take exactly " + money);
    }
}
