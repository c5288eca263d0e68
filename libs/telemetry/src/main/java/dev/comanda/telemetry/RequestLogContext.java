package dev.comanda.telemetry;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id of the client's request that caused the current call or event, in the log context. */
public final class RequestLogContext {

    private static final String KEY = "requestId";
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private RequestLogContext() {}

    /** Whether the text is a valid id: input from the network is not logged unchecked. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Sets the id until the end of the current call or event. */
    public static void put(String requestId) {
        MDC.put(KEY, requestId);
    }

    /** The id of the request; null if none is known. */
    public static @Nullable String current() {
        return (String) MDC.get(KEY);
    }

    /** Runs {@code work} with that id in its log lines; for threads that work for many requests. */
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
