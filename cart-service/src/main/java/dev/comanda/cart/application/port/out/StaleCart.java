package dev.comanda.cart.application.port.out;

/** The cart, or the coupon that it takes a use of, has changed since it was loaded: load it again and decide anew. */
public class StaleCart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleCart(String message) {
        super(message);
    }

    public StaleCart(Throwable lostRace) {
        super(lostRace);
    }
}
