package dev.comanda.gateway.ingress;

import dev.comanda.gateway.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The public origins of this site. */
@Singleton
public final class Origins {

    private final SequencedSet<String> origins = new LinkedHashSet<>();
    private final boolean secure;

    @Inject
    Origins(GatewayConfig config) {
        this(config.publicOrigins());
    }

    Origins(List<URI> publicOrigins) {
        publicOrigins.forEach(origin -> origins.add(normalize(origin.toString())));
        this.secure = scheme().equals("https");
        if (origins.stream().anyMatch(origin -> !origin.startsWith(scheme() + "://"))) {
            throw new IllegalStateException(
                    "comanda.public-origins must be either all https or all http, but is " + origins);
        }
    }

    /** Whether browsers reach this site over HTTPS. */
    public boolean areSecure() {
        return secure;
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return URI.create(origins.getFirst()).getScheme();
    }

    /** Whether the request comes from one of our pages, or from no page, according to Origin and Sec-Fetch-Site. */
    public boolean allow(HttpServerRequest request) {
        List<String> named = request.headers().getAll("Origin");
        boolean ours = named.size() == 1 && origins.contains(normalize(named.getFirst()));
        return ours || (named.isEmpty() && !"cross-site".equals(request.getHeader("Sec-Fetch-Site")));
    }

    /** The requested host if it is one of ours, else our first: a forged Host is not forwarded. */
    public String hostFor(@Nullable String host) {
        String requested = normalize(scheme() + "://" + host);
        return URI.create(origins.contains(requested) ? requested : origins.getFirst())
                .getAuthority();
    }

    private static String normalize(String origin) {
        return origin.toLowerCase(Locale.ROOT).replaceAll("/$", "");
    }
}
