package dev.comanda.gateway.identity;

import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.session.Session;
import dev.comanda.gateway.session.Sessions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The one place that finds out who is calling. Credentials of an account win over a guest's cookie. */
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

    /** Who sends this request. */
    public Caller find(HttpServerRequest request) {
        return find(request, addresses.of(request));
    }

    /** Who sends this request, from an address that was found out before. */
    public Caller find(HttpServerRequest request, String address) {
        @Nullable String authorization = request.getHeader("Authorization");
        if (authorization != null && Accounts.areMeantBy(authorization)) {
            return accounts.authenticate(authorization, address);
        }
        return sessions.find(request).<Caller>map(Callers::guest).orElseGet(Caller.Anonymous::new);
    }

    /** Makes an anonymous caller known: starts a session whose cookie goes out with the response. */
    public Caller.Known startSession(HttpServerResponse response) {
        return guest(sessions.start(response));
    }

    private static Caller.Known guest(Session session) {
        return new Caller.Known(new Identity.Guest(session.subject()));
    }
}
