package dev.comanda.gateway.ingress;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** The security headers of every response. */
@Singleton
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "connect-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(Origins origins) {
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (origins.areSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    Map<String, String> all() {
        return headers;
    }

    void addTo(MultiMap response) {
        headers.forEach(response::set);
    }
}
