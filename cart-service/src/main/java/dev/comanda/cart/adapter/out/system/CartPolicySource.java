package dev.comanda.cart.adapter.out.system;

import dev.comanda.cart.application.port.out.CartPolicy;
import dev.comanda.money.Money;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class CartPolicySource {

    @Produces
    @Singleton
    CartPolicy policy(
            @ConfigProperty(name = "comanda.currency") String currency,
            @ConfigProperty(name = "comanda.minimum-charge") long minimumCharge) {
        return new CartPolicy(Money.of(minimumCharge, currency));
    }
}
