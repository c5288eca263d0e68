package dev.comanda.gateway.proxy;

import dev.comanda.gateway.GatewayConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How much of answers is in memory because their clients have not taken it yet. */
@Singleton
final class UnreadAnswers {

    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();

    UnreadAnswers(GatewayConfig config, MeterRegistry registry) {
        this.mostBytes = config.ingress().pendingResponseBytes();
        Gauge.builder("gateway.answer.bytes", bytes, AtomicLong::get)
                .description("Bytes of answers that clients have not taken yet")
                .baseUnit("bytes")
                .register(registry);
    }

    /** Whether there is room for so much more. */
    boolean haveRoomFor(int more) {
        return bytes.get() + more <= mostBytes;
    }

    /** Counts an answer; to be given back by {@link #taken}. */
    void add(int more) {
        bytes.addAndGet(more);
    }

    /** The client has taken it, or has gone. */
    void taken(int less) {
        bytes.addAndGet(-less);
    }
}
