package dev.comanda.order.application.port.out;

import dev.comanda.order.domain.Basket;
import java.time.Duration;

/**
 * The restaurant's policy for orders.
 *
 * @param paymentWindow how long an order can be paid
 * @param couponWindow the same for an order with a coupon, whose use it reserves meanwhile
 */
public record OrderPolicy(Duration paymentWindow, Duration couponWindow) {

    /** How long an order for that basket can be paid. */
    public Duration paymentWindow(Basket basket) {
        return basket.hasCoupon() && couponWindow.compareTo(paymentWindow) < 0 ? couponWindow : paymentWindow;
    }
}
