package dev.comanda.order.application.port.out;

/** The order was changed concurrently: load it again and decide again. */
public class StaleOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleOrder(String message) {
        super(message);
    }

    public StaleOrder(Throwable conflict) {
        super(conflict);
    }
}
