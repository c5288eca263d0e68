package dev.comanda.payment.application.port.out;

import java.util.ConcurrentModificationException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payment was changed since it was loaded; reload and retry. */
public class StalePayment extends ConcurrentModificationException {

    private static final long serialVersionUID = 1L;

    public StalePayment(UUID orderId, @Nullable Throwable cause) {
        super("payment " + orderId + " was changed at the same time", cause);
    }
}
