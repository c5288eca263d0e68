package dev.comanda.telemetry;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traces as W3C {@code traceparent}, to be stored with what is done later, by whomever. */
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

    /** The trace that the current request or event belongs to; null if it belongs to none. */
    public static @Nullable String current() {
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(Context.current(), carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(TRACEPARENT);
    }

    /** The same as OpenTelemetry has it; the empty context for null. */
    public static Context contextOf(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3C.extract(Context.root(), Map.of(TRACEPARENT, traceparent), GETTER);
    }

    /** Runs {@code work}, whose log lines then have that trace's id. */
    public static void within(@Nullable String traceparent, Runnable work) {
        contextOf(traceparent).wrap(work).run();
    }

    /**
     * From now on, what happens in the current Vert.x context belongs to that trace; the context has to be a duplicated
     * one that nobody else uses, and takes it along when it ends.
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static void follow(@Nullable String traceparent) {
        var _ = contextOf(traceparent).makeCurrent();
    }
}
