package dev.comanda.payment.adapter.in.kafka;

import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.PaymentLine;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.PaymentStatus;
import dev.comanda.payment.domain.reconciliation.TrackedOrder.RefundStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What payments and reconciliation need of an order; each of its events has all of it. */
record OrderJson(
        UUID orderId,
        long version,
        String status,
        String refund,
        String customer,
        List<LineJson> lines,
        Money total,
        Instant expiresAt) {

    OrderJson {
        lines = List.copyOf(lines);
        if (total.signum() < 0) {
            throw new IllegalArgumentException("the order's total is below zero: " + total);
        }
    }

    record LineJson(String name, List<OptionJson> options, int quantity, Money unitPrice) {

        LineJson {
            options = List.copyOf(options);
            if (name.isBlank() || quantity < 1) {
                throw new IllegalArgumentException("a line needs a name and a quantity: " + quantity);
            }
        }

        PaymentLine toDomain() {
            String chosen = options.stream().map(OptionJson::name).collect(Collectors.joining(", "));
            return new PaymentLine(chosen.isEmpty() ? name : name + " (" + chosen + ")", quantity, unitPrice);
        }
    }

    record OptionJson(String name) {}

    /** True if the order is pending, or paid because it is free. */
    boolean isPayable() {
        return "pending".equals(status) || "paid".equals(status);
    }

    PaymentRequest toPaymentRequest() {
        return new PaymentRequest(
                orderId, customer, total, lines.stream().map(LineJson::toDomain).toList(), expiresAt);
    }

    TrackedOrder toTrackedOrder() {
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
