package dev.comanda.payment.application.port.out;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the payment since it was loaded; worth another try with what it is now. */
public class StalePayment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StalePayment(UUID orderId, @Nullable Throwable cause) {
        super("payment " + orderId + " was changed at the same time", cause);
    }
}
