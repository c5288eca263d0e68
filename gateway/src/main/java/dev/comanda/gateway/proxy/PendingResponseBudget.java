package dev.comanda.gateway.proxy;

import dev.comanda.gateway.GatewayConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Limits the memory for responses that clients have not read yet. */
@Singleton
final class PendingResponseBudget {

    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();

    PendingResponseBudget(GatewayConfig config, MeterRegistry registry) {
        this.maxBytes = config.ingress().pendingResponseBytes();
        Gauge.builder("gateway.pending.response.bytes", bytes, AtomicLong::get)
                .description("Bytes of responses that clients have not read yet")
                .baseUnit("bytes")
                .register(registry);
    }

    /** Whether this many bytes fit in. */
    boolean canReserve(int more) {
        return bytes.get() + more <= maxBytes;
    }

    /** Counts a response until it is released; fits in or not. */
    void reserve(int more) {
        bytes.addAndGet(more);
    }

    /** The client has read the response, or has disconnected. */
    void release(int less) {
        bytes.addAndGet(-less);
    }
}
