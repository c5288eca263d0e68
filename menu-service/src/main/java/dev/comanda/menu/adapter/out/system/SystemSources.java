package dev.comanda.menu.adapter.out.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;

class SystemSources {

    /** In milliseconds, so that a time is the same after it was stored. */
    @Produces
    @ApplicationScoped
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
