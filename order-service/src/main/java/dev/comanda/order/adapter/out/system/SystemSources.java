package dev.comanda.order.adapter.out.system;

import dev.comanda.order.application.HouseRules;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class SystemSources {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    HouseRules rules(@ConfigProperty(name = "comanda.payment-window") Duration paymentWindow) {
        return new HouseRules(paymentWindow);
    }
}
