package dev.comanda.order.adapter.out.system;

import dev.comanda.order.application.port.out.HouseRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class SystemSources {

    /** Milliseconds: what was told once must be read back from the database as it was told. */
    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    HouseRules rules(
            @ConfigProperty(name = "comanda.payment-window") Duration paymentWindow,
            @ConfigProperty(name = "comanda.payment-window-with-coupon") Duration couponWindow) {
        return new HouseRules(paymentWindow, couponWindow);
    }
}
