package dev.comanda.gateway.ingress;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.limit.ConnectionLimiter;
import dev.comanda.gateway.limit.ConnectionLimiter.Outcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Limits the open connections, in total and per network. */
@Singleton
final class IngressConnectionLimiter {

    private final ConnectionLimiter connections;
    private final ClientAddresses addresses;

    IngressConnectionLimiter(GatewayConfig config, ClientAddresses addresses, MeterRegistry registry) {
        this.connections = new ConnectionLimiter(
                config.ingress().connections(), config.ingress().connectionsPerAddress());
        this.addresses = addresses;
        Gauge.builder("gateway.connections", connections, ConnectionLimiter::open)
                .description("Open client connections")
                .register(registry);
    }

    /** Counts one more connection if it may be opened; it is then to be released exactly once. */
    boolean tryAcquire(String peer) {
        String network = ClientAddresses.networkOf(peer);
        Outcome outcome = addresses.isLimitedPeer(peer)
                ? connections.tryAcquire(network)
                : connections.tryAcquireUnlimited(network);
        return outcome == Outcome.ACQUIRED;
    }

    void release(String peer) {
        connections.release(ClientAddresses.networkOf(peer));
    }
}
