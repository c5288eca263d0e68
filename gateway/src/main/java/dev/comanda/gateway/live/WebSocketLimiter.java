package dev.comanda.gateway.live;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.limit.ConnectionLimiter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Limits the open WebSockets, in total and per caller. */
class WebSocketLimiter {

    @Produces
    @Singleton
    static ConnectionLimiter create(GatewayConfig config) {
        return new ConnectionLimiter(config.live().connections(), config.live().connectionsPerSession());
    }
}
