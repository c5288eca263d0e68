package dev.comanda.order.application.port.out;

/** Something else was faster: load again and decide anew. */
public class StaleOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleOrder(String message) {
        super(message);
    }

    public StaleOrder(Throwable lostRace) {
        super(lostRace);
    }
}
