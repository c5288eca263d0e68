package dev.comanda.gateway.identity;

import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.session.Session;
import dev.comanda.gateway.session.Sessions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Authenticates callers. Credentials of an account take precedence over a guest's cookie. */
@Singleton
public final class Callers {

    private final Sessions sessions;
    private final Accounts accounts;
    private final ClientAddresses addresses;

    Callers(Sessions sessions, Accounts accounts, ClientAddresses addresses) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    /** The caller of this request. */
    public Caller find(HttpServerRequest request) {
        return find(request, addresses.of(request));
    }

    /** The caller of this request, whose client address is already known. */
    public Caller find(HttpServerRequest request, String address) {
        @Nullable String authorization = request.getHeader("Authorization");
        if (authorization != null && Accounts.accepts(authorization)) {
            return accounts.authenticate(authorization, address);
        }
        return sessions.find(request).<Caller>map(Callers::guest).orElseGet(Caller.Anonymous::new);
    }

    /** Starts a session for an anonymous caller; its cookie is sent with the response. */
    public Caller.Known startSession(HttpServerResponse response) {
        return guest(sessions.start(response));
    }

    private static Caller.Known guest(Session session) {
        return new Caller.Known(new Identity.Guest(session.subject()));
    }
}
