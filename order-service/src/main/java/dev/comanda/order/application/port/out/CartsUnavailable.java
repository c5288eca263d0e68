package dev.comanda.order.application.port.out;

/** cart-service did not answer: the cart may or may not be checked out, and retrying is safe. */
public class CartsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CartsUnavailable(Throwable cause) {
        super(cause);
    }
}
