package dev.comanda.order.application.port.in;

import dev.comanda.money.Money;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.Order;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Turns a guest's cart into an order. */
public interface PlaceOrder {

    Uni<Result> place(Command command);

    /**
     * @param expectedTotal the guest's consent to this total, whatever moved
     * @param key makes a repetition of this very request harmless
     */
    record Command(String customer, UUID cartId, Optional<Money> expectedTotal, Optional<IdempotencyKey> key) {}

    sealed interface Result {

        /** The order of this request, made now or at its first time. */
        record Placed(Order order) implements Result {}

        /** The cart had been ordered by another request. */
        record PlacedBefore(Order order) implements Result {}

        record Refused(CheckoutRefusal refusal) implements Result {}

        /** The key came with another body before. */
        record KeyReused() implements Result {}
    }
}
