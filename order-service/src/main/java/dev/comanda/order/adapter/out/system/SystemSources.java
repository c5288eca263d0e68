package dev.comanda.order.adapter.out.system;

import dev.comanda.order.application.port.out.OrderPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class SystemSources {

    /** In milliseconds, so that a time is the same after it was stored. */
    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    OrderPolicy policy(
            @ConfigProperty(name = "comanda.payment-window") Duration paymentWindow,
            @ConfigProperty(name = "comanda.payment-window-with-coupon") Duration couponWindow) {
        return new OrderPolicy(paymentWindow, couponWindow);
    }
}
