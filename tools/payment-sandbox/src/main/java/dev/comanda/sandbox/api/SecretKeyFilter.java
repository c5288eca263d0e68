package dev.comanda.sandbox.api;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.stripe.ApiVersion;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Lets in who sends the secret key, as a bearer token or as the user name of basic authentication. */
@Provider
@SecretKey
class SecretKeyFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    // Filters are made at build time, when there is no configuration yet.
    private final Instance<SandboxConfig> config;

    SecretKeyFilter(Instance<SandboxConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        requireKey(sentKey(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        requireVersion(request.getHeaderString("Stripe-Version"));
    }

    private void requireKey(@Nullable String sent) {
        if (sent == null) {
            throw ApiError.unauthorized("You did not provide an API key. Send it as 'Authorization: Bearer YOUR_KEY'.");
        }
        if (!MessageDigest.isEqual(bytes(sent), bytes(config.get().apiKey()))) {
            throw ApiError.unauthorized("Invalid API Key provided: " + masked(sent));
        }
    }

    // Stripe would render its objects for each version; answering one version as another would hide a mistake.
    private static void requireVersion(@Nullable String version) {
        if (version != null && !version.equals(ApiVersion.CURRENT)) {
            throw ApiError.ofHttp(
                    400,
                    "Unsupported Stripe API version: this sandbox supports %s only.".formatted(ApiVersion.CURRENT));
        }
    }

    private static @Nullable String sentKey(@Nullable String header) {
        if (header != null && header.startsWith(BEARER)) {
            return header.substring(BEARER.length());
        }
        if (header != null && header.startsWith(BASIC)) {
            return userName(header.substring(BASIC.length()));
        }
        return null;
    }

    private static @Nullable String userName(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static String masked(String key) {
        return "*".repeat(8) + key.substring(Math.max(0, key.length() - 4));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
