package dev.comanda.gateway.ingress;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.limit.KeyedCounts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections may be open at once, in total and from one address. */
@Singleton
final class IngressConnectionLimiter {

    private final int total;
    private final int perAddress;
    private final ClientAddresses addresses;
    private final KeyedCounts counts = new KeyedCounts();
    private final AtomicInteger open = new AtomicInteger();

    IngressConnectionLimiter(GatewayConfig config, ClientAddresses addresses, MeterRegistry registry) {
        this.total = config.ingress().connections();
        this.perAddress = config.ingress().connectionsPerAddress();
        this.addresses = addresses;
        Gauge.builder("gateway.connections", open, AtomicInteger::get)
                .description("Client connections that are open")
                .register(registry);
    }

    /** Counts one more connection, if it may be opened; it is then to be closed exactly once. */
    boolean tryOpen(String peer) {
        int most = addresses.isLimitedPeer(peer) ? perAddress : Integer.MAX_VALUE;
        if (open.incrementAndGet() > total || !counts.tryAcquire(ClientAddresses.countedBy(peer), most)) {
            open.decrementAndGet();
            return false;
        }
        return true;
    }

    void close(String peer) {
        counts.release(ClientAddresses.countedBy(peer));
        open.decrementAndGet();
    }
}
