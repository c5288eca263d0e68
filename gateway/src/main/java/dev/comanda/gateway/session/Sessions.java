package dev.comanda.gateway.session;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.KeyFile;
import dev.comanda.gateway.ingress.Origins;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and sets the session cookie. */
@Singleton
public final class Sessions {

    private static final Duration LIFETIME = Duration.ofDays(30);

    private final SessionCodec codec;
    private final String cookieName;
    private final String attributes;

    Sessions(GatewayConfig config, Origins origins) {
        this.codec = new SessionCodec(KeyFile.sessionKey(config.sessionKeyFile()));
        this.cookieName = origins.areSecure() ? "__Host-comanda_session" : "comanda_session";
        this.attributes = "; Path=/; Max-Age=" + LIFETIME.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (origins.areSecure() ? "; Secure" : "");
    }

    /**
     * The session of the request; an invalid cookie is ignored. A page of a sibling domain can set a second cookie of the same
     * name, so the first valid one counts.
     */
    public Optional<Session> find(HttpServerRequest request) {
        String start = cookieName + "=";
        return request.headers().getAll("Cookie").stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(start))
                .flatMap(cookie -> codec.read(cookie.substring(start.length())).stream())
                .findFirst();
    }

    /** Starts a session and sets its cookie. */
    public Session start(HttpServerResponse response) {
        Session session = codec.mint();
        response.headers().add("Set-Cookie", cookieName + "=" + session.cookieValue() + attributes);
        return session;
    }
}
