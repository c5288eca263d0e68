package dev.comanda.cart.application.port.out;

import java.util.ConcurrentModificationException;

/** The cart or its coupon was changed concurrently: load it again and decide again. */
public class StaleCart extends ConcurrentModificationException {

    private static final long serialVersionUID = 1L;

    public StaleCart(String message) {
        super(message);
    }

    public StaleCart(Throwable conflict) {
        super(conflict);
    }
}
