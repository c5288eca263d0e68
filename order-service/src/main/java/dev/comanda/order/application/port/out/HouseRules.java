package dev.comanda.order.application.port.out;

import dev.comanda.order.domain.Basket;
import java.time.Duration;

/**
 * What this restaurant has settled for all its orders.
 *
 * @param paymentWindow how long an order can be paid
 * @param couponWindow the same for an order that holds a use of a coupon, which nobody else has meanwhile
 */
public record HouseRules(Duration paymentWindow, Duration couponWindow) {

    /** How long an order of that basket can be paid. */
    public Duration windowOf(Basket basket) {
        return basket.coupon().isPresent() && couponWindow.compareTo(paymentWindow) < 0 ? couponWindow : paymentWindow;
    }
}
