package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.CheckoutRequest;
import dev.comanda.cart.domain.Customer;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Checks a cart out: locks it, reserves its coupon and stores the agreed prices, atomically. Repeating it for a locked
 * cart returns the same order id.
 */
public interface CheckOut {

    Uni<CheckoutDecision> checkOut(Command command);

    record Command(Customer customer, UUID cartId, CheckoutRequest request) {}
}
