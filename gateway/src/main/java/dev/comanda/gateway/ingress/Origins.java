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

/** The addresses browsers know this site by, and which requests come from its own pages. */
@Singleton
public final class Origins {

    private final SequencedSet<String> origins = new LinkedHashSet<>();
    private final boolean secure;

    @Inject
    Origins(GatewayConfig config) {
        this(config.publicOrigins());
    }

    Origins(List<URI> publicOrigins) {
        publicOrigins.forEach(origin -> origins.add(normal(origin.toString())));
        this.secure = scheme().equals("https");
        if (origins.stream().anyMatch(origin -> !origin.startsWith(scheme() + "://"))) {
            throw new IllegalStateException("The public origins must be either all https or all http: " + origins);
        }
    }

    /** Whether browsers reach this site over HTTPS. */
    public boolean areSecure() {
        return secure;
    }

    /** {@code http} or {@code https}, as browsers see it. */
    public String scheme() {
        return URI.create(origins.getFirst()).getScheme();
    }

    /** Whether the request comes from a page of ours, or from no page, as far as browsers tell. */
    public boolean allow(HttpServerRequest request) {
        List<String> named = request.headers().getAll("Origin");
        boolean ours = named.size() == 1 && origins.contains(normal(named.getFirst()));
        return ours || (named.isEmpty() && !"cross-site".equals(request.getHeader("Sec-Fetch-Site")));
    }

    /** The host a client asked for if it is one of ours, else our first: a forged Host is not passed on. */
    public String hostFor(@Nullable String host) {
        String asked = normal(scheme() + "://" + host);
        return URI.create(origins.contains(asked) ? asked : origins.getFirst()).getAuthority();
    }

    private static String normal(String origin) {
        return origin.toLowerCase(Locale.ROOT).replaceAll("/$", "");
    }
}
