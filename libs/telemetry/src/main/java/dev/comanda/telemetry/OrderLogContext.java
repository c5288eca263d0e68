package dev.comanda.telemetry;

import java.util.UUID;
import org.jboss.logging.MDC;

/** Puts the order id into the MDC of the current request or event. */
public final class OrderLogContext {

    private OrderLogContext() {}

    /** Sets the id until the end of the current request or event. */
    public static void put(UUID orderId) {
        MDC.put("orderId", orderId.toString());
    }
}
