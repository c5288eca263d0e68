package dev.comanda.payment.adapter.in.kafka;

import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import java.util.UUID;

/** The part of an order's event that reconciliation needs. */
record TrackedOrderJson(UUID orderId, long version, String status, String refund, Money total) {

    TrackedOrder toDomain() {
        if (total.signum() < 0) {
            throw new InvalidEvent("the order's total is below zero: " + total);
        }
        return new TrackedOrder(orderId, version, statusToDomain(), refundToDomain(), total);
    }

    private PaymentStatus statusToDomain() {
        return switch (status) {
            case "pending" -> PaymentStatus.UNPAID;
            case "paid", "accepted", "preparing", "ready", "completed" -> PaymentStatus.PAID;
            case "cancelled", "expired" -> PaymentStatus.OVER;
            default -> throw new InvalidEvent("the order's status is " + status);
        };
    }

    private RefundStatus refundToDomain() {
        return switch (refund) {
            case "none" -> RefundStatus.NONE;
            case "pending" -> RefundStatus.PENDING;
            case "partial" -> RefundStatus.PARTIAL;
            case "full" -> RefundStatus.FULL;
            case "failed" -> RefundStatus.FAILED;
            default -> throw new InvalidEvent("the order's refund is " + refund);
        };
    }
}
