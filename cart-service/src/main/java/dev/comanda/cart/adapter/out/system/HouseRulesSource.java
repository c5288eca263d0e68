package dev.comanda.cart.adapter.out.system;

import dev.comanda.cart.application.port.out.HouseRules;
import dev.comanda.money.Money;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class HouseRulesSource {

    @Produces
    @Singleton
    HouseRules rules(
            @ConfigProperty(name = "comanda.currency") String currency,
            @ConfigProperty(name = "comanda.minimum-charge") long minimumCharge) {
        return new HouseRules(Money.of(minimumCharge, currency));
    }
}
