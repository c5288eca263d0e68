package dev.comanda.payment.adapter.in.kafka;

import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.FollowedOrder;
import dev.comanda.payment.domain.FollowedOrder.Returned;
import dev.comanda.payment.domain.FollowedOrder.Standing;
import java.util.UUID;

/** As much of an order's event as the audit needs. */
record FollowedOrderJson(UUID orderId, long version, String status, String refund, Money total) {

    FollowedOrder toDomain() {
        if (total.signum() < 0) {
            throw new InvalidEvent("the order's total is below zero: " + total);
        }
        return new FollowedOrder(orderId, version, standing(), returned(), total);
    }

    private Standing standing() {
        return switch (status) {
            case "pending" -> Standing.UNPAID;
            case "paid", "accepted", "preparing", "ready", "completed" -> Standing.PAID;
            case "cancelled", "expired" -> Standing.OVER;
            default -> throw new InvalidEvent("the order's status is " + status);
        };
    }

    private Returned returned() {
        return switch (refund) {
            case "none" -> Returned.NONE;
            case "pending" -> Returned.PENDING;
            case "partial" -> Returned.PARTIAL;
            case "full" -> Returned.FULL;
            case "failed" -> Returned.FAILED;
            default -> throw new InvalidEvent("the order's refund is " + refund);
        };
    }
}
