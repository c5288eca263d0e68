package dev.comanda.sandbox;

import dev.comanda.sandbox.ledger.Ledger;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Produces the singletons that are plain Java objects. */
@Singleton
class SandboxBeans {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    // Opened at start, so that a damaged ledger is reported before the first payment instead of during it.
    @Produces
    @Singleton
    @Startup
    Ledger ledger(SandboxConfig config, Clock clock) {
        return Ledger.open(config.ledgerFile(), clock);
    }

    void close(@Disposes Ledger ledger) {
        ledger.close();
    }
}
