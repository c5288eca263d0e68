package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.SettleCart;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.Cart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class SettleCartService implements SettleCart {

    private final Carts carts;

    SettleCartService(Carts carts) {
        this.carts = carts;
    }

    @Override
    public Uni<Void> orderPaid(UUID cartId, UUID orderId) {
        return settle(cartId, cart -> cart.close(orderId), cart -> carts.savePaid(cart, orderId));
    }

    @Override
    public Uni<Void> orderEndedUnpaid(UUID cartId, UUID orderId) {
        return settle(cartId, cart -> cart.reopen(orderId), cart -> carts.saveReopened(cart, orderId));
    }

    @Override
    public Uni<Void> orderRefused(UUID orderId) {
        return carts.releaseCoupon(orderId);
    }

    private Uni<Void> settle(UUID cartId, Function<Cart, Optional<Cart>> change, Function<Cart, Uni<Void>> save) {
        return carts.find(cartId)
                .map(cart -> cart.flatMap(change))
                .chain(changed ->
                        changed.map(save).orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
