package dev.comanda.menu.adapter.in.rest;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;

/** Tokens like those of the gateway, signed with the test run's key. */
final class StaffTokens {

    static final String MANAGER = "manager";
    static final String KITCHEN = "kitchen";
    static final String GUEST = "guest";

    private StaffTokens() {}

    static String bearer(String role) {
        return token(role, "comanda-gateway", "comanda-services", Duration.ofMinutes(5));
    }

    static String token(String role, String issuer, String audience, Duration life) {
        return "Bearer "
                + Jwt.issuer(issuer)
                        .audience(audience)
                        .subject("staff-test")
                        .groups(role)
                        .expiresIn(life)
                        .sign();
    }
}
