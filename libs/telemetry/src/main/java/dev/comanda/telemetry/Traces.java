package dev.comanda.telemetry;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traces as W3C {@code traceparent}, which can be stored with work that is done later. */
public final class Traces {

    private static final String TRACEPARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private Traces() {}

    /** The trace of the current request or event; null if there is none. */
    public static @Nullable String current() {
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(Context.current(), carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(TRACEPARENT);
    }

    /** The OpenTelemetry context of {@code traceparent}; the root context for null. */
    public static Context contextOf(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3C.extract(Context.root(), Map.of(TRACEPARENT, traceparent), GETTER);
    }

    /** Runs {@code work} in that trace, with its id in the log lines. */
    public static void within(@Nullable String traceparent, Runnable work) {
        contextOf(traceparent).wrap(work).run();
    }

    /**
     * Makes that trace current in the current Vert.x context, until it ends; it has to be a duplicated context that
     * nothing else uses.
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static void attach(@Nullable String traceparent) {
        var _ = contextOf(traceparent).makeCurrent();
    }
}
