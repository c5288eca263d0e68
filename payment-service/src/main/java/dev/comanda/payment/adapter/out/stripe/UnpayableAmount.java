package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.money.Money;

/** Stripe has no number for this amount. */
class UnpayableAmount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnpayableAmount(Money money) {
        super("Stripe cannot take exactly " + money);
    }
}
