package dev.comanda.order.application;

import static java.util.Objects.requireNonNull;

import dev.comanda.money.Money;
import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.CartsUnavailable;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Carts that are checked out as the cart service would, or refuse as told. */
class ScriptedCarts implements Carts {

    private final Map<UUID, Checkout> checkouts = new HashMap<>();
    private final Map<UUID, CheckoutRefusal> refusals = new HashMap<>();
    private final Set<UUID> checkedOut = new HashSet<>();
    private int asked;
    private boolean silent;

    void holds(Checkout checkout) {
        checkouts.put(checkout.cartId(), checkout);
    }

    void refuses(UUID cartId, CheckoutRefusal refusal) {
        refusals.put(cartId, refusal);
    }

    void fallSilent() {
        silent = true;
    }

    int asked() {
        return asked;
    }

    @Override
    public Uni<Answer> checkOut(UUID cartId, Optional<Money> expectedTotal) {
        return Uni.createFrom().item(() -> {
            asked++;
            if (silent) {
                throw new CartsUnavailable(new IllegalStateException("silent"));
            }
            CheckoutRefusal refusal = refusals.get(cartId);
            return refusal == null
                    ? new Answer.CheckedOut(requireNonNull(checkouts.get(cartId)), !checkedOut.add(cartId))
                    : new Answer.Refused(refusal);
        });
    }
}
