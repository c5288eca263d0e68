package dev.comanda.order.application;

import static java.util.Objects.requireNonNull;

import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.application.port.out.CartsUnavailable;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.CheckoutRequest;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Scripted carts, which are checked out or refused as stubbed. */
class ScriptedCarts implements Carts {

    private final Map<UUID, Checkout> checkouts = new HashMap<>();
    private final Map<UUID, CheckoutRefusal> refusals = new HashMap<>();
    private final Set<UUID> checkedOut = new HashSet<>();
    private int calls;
    private boolean unavailable;

    void stubCheckout(Checkout checkout) {
        checkouts.put(checkout.cartId(), checkout);
    }

    void stubRefusal(UUID cartId, CheckoutRefusal refusal) {
        refusals.put(cartId, refusal);
    }

    void stopAnswering() {
        unavailable = true;
    }

    int calls() {
        return calls;
    }

    @Override
    public Uni<Answer> checkOut(UUID cartId, CheckoutRequest request) {
        return Uni.createFrom().item(() -> {
            calls++;
            if (unavailable) {
                throw new CartsUnavailable(new IllegalStateException("unavailable"));
            }
            CheckoutRefusal refusal = refusals.get(cartId);
            return refusal == null
                    ? new Answer.CheckedOut(requireNonNull(checkouts.get(cartId)), !checkedOut.add(cartId))
                    : new Answer.Refused(refusal);
        });
    }
}
