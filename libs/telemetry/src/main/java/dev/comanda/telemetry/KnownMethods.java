package dev.comanda.telemetry;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/** Bounds the {@code method} tag of metrics: clients may send any method, unknown ones become {@code OTHER}. */
@Singleton
class KnownMethods implements HttpServerMetricsTagsContributor {

    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");

    @Override
    public Tags contribute(Context context) {
        String method = context.request().method().name();
        return KNOWN.contains(method) ? Tags.empty() : Tags.of("method", "OTHER");
    }
}
