package dev.comanda.order.application.port.out;

/** The cart service gave no answer; whether the cart was checked out is not known, and asking again is safe. */
public class CartsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CartsUnavailable(Throwable cause) {
        super(cause);
    }
}
