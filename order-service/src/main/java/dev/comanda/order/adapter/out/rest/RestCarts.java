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

    private final ResilientCartClient client;

    RestCarts(ResilientCartClient client) {
        this.client = client;
    }

    /** Translates failures outside of the fault tolerance, because timeouts and open circuits are outages too. */
    @Override
    public Uni<Answer> checkOut(UUID cartId, Optional<Money> expectedTotal) {
        return Uni.createFrom()
                .deferred(() ->
                        call(cartId, new CheckoutRequestJson(expectedTotal.orElse(null)), new CancellationToken()))
                .onFailure()
                .transform(CartsUnavailable::new);
    }

    private Uni<Answer> call(UUID cartId, CheckoutRequestJson request, CancellationToken token) {
        return client.checkOut(cartId, request, token).onCancellation().invoke(token::cancel);
    }
}
