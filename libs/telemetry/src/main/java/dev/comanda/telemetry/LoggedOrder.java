package dev.comanda.telemetry;

import java.util.UUID;
import org.jboss.logging.MDC;

/** Which order the log lines of the current request or event are about. */
public final class LoggedOrder {

    private LoggedOrder() {}

    /** From now on, until the request or the event is done. */
    public static void is(UUID orderId) {
        MDC.put("orderId", orderId.toString());
    }
}
