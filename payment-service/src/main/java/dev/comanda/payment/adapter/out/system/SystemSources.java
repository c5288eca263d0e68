package dev.comanda.payment.adapter.out.system;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

/** Produces the clock and identifiers. */
class SystemSources {

    /** Milliseconds, so an instant is read back from the database exactly as it was written. */
    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    Supplier<UUID> ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
