package dev.comanda.order.adapter.out.rest;

import dev.comanda.money.Money;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.CartsUnavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RestCarts implements Carts {

    private final PatientCartClient client;

    RestCarts(PatientCartClient client) {
        this.client = client;
    }

    /** Translates around the patience, not within it: a timeout and an open circuit are outages too. */
    @Override
    public Uni<Answer> checkOut(UUID cartId, Optional<Money> expectedTotal) {
        return Uni.createFrom()
                .deferred(() -> ask(cartId, new CheckoutRequestJson(expectedTotal.orElse(null)), new Asker()))
                .onFailure()
                .transform(CartsUnavailable::new);
    }

    private Uni<Answer> ask(UUID cartId, CheckoutRequestJson request, Asker asker) {
        return client.checkOut(cartId, request, asker).onCancellation().invoke(asker::goes);
    }
}
