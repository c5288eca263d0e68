package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.Customer;
import dev.comanda.money.Money;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns a cart into an order to be: locks it, reserves its coupon and keeps what was agreed, all or nothing. Repeating it
 * for a locked cart gives the same order.
 */
public interface CheckOut {

    Uni<CheckoutDecision> checkOut(Command command);

    /** @param expectedTotal the customer's consent to this total, whatever moved */
    record Command(Customer customer, UUID cartId, Optional<Money> expectedTotal) {}
}
