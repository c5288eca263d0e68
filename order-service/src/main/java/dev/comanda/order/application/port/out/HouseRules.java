package dev.comanda.order.application.port.out;

import java.time.Duration;

/**
 * What this restaurant has settled for all its orders.
 *
 * @param paymentWindow how long an order can be paid; the payment provider keeps a session for at least 30 minutes
 */
public record HouseRules(Duration paymentWindow) {}
