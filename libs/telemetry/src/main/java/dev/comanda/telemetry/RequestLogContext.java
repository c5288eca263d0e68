package dev.comanda.telemetry;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Which request from outside the log lines of the current call or event go back to. */
public final class RequestLogContext {

    private static final String KEY = "requestId";
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private RequestLogContext() {}

    /** Whether it can be one: what came over the network is not logged as it is. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** From now on, until the call or the event is done. */
    public static void put(String requestId) {
        MDC.put(KEY, requestId);
    }

    /** The id of the request; null if none is known. */
    public static @Nullable String current() {
        return (String) MDC.get(KEY);
    }

    /** Runs {@code work}, whose log lines then have that id; for work for many requests. */
    public static void within(@Nullable String requestId, Runnable work) {
        if (requestId == null) {
            work.run();
            return;
        }
        MDC.put(KEY, requestId);
        try {
            work.run();
        } finally {
            MDC.remove(KEY);
        }
    }
}
