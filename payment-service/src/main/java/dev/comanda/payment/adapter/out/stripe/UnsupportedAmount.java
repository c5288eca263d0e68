package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.money.Money;

/** Stripe does not support this amount. */
class UnsupportedAmount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedAmount(Money money) {
        super("Stripe cannot represent exactly " + money);
    }
}
