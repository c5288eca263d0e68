package dev.comanda.cart;

import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Connections whose latest request has no response yet, and whose client is still connected. */
@ApplicationScoped
public class CallsUnderWay {

    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();

    void follow(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::follow);
    }

    public int count() {
        return connections.size();
    }

    private void follow(RoutingContext call) {
        HttpConnection connection = call.request().connection();
        connections.add(connection);
        connection.closeHandler(closed -> connections.remove(connection));
        call.addHeadersEndHandler(answered -> connections.remove(connection));
        call.next();
    }
}
