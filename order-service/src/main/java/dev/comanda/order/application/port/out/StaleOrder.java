package dev.comanda.order.application.port.out;

import java.util.ConcurrentModificationException;

/** The order was changed concurrently: load it again and decide again. */
public class StaleOrder extends ConcurrentModificationException {

    private static final long serialVersionUID = 1L;

    public StaleOrder(String message) {
        super(message);
    }

    public StaleOrder(Throwable conflict) {
        super(conflict);
    }
}
