package dev.comanda.telemetry;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/** A client may invent any method; metrics know those that exist, and one name for all others. */
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
