package dev.comanda.menu.adapter.out.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;

class SystemSources {

    /** Milliseconds: what was told once must be read back from the database as it was told. */
    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
