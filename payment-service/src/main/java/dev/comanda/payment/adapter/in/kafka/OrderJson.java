package dev.comanda.payment.adapter.in.kafka;

import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.PaymentLine;
import dev.comanda.payment.domain.PaymentRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** The part of an order's event that payments need. */
@NullUnmarked
record OrderJson(UUID orderId, String status, String customer, List<LineJson> lines, Money total, Instant expiresAt) {

    record LineJson(String name, List<OptionJson> options, int quantity, Money unitPrice) {

        PaymentLine toDomain() {
            String chosen = options == null
                    ? ""
                    : options.stream().map(OptionJson::name).collect(Collectors.joining(", "));
            return new PaymentLine(chosen.isEmpty() ? name : name + " (" + chosen + ")", quantity, unitPrice);
        }
    }

    record OptionJson(String name) {}

    /** True if the order is pending, or paid because it is free. */
    boolean isPayable() {
        return "pending".equals(status) || "paid".equals(status);
    }

    PaymentRequest toDomain() {
        try {
            return new PaymentRequest(
                    orderId(),
                    Objects.requireNonNull(customer, "customer"),
                    Objects.requireNonNull(total, "total"),
                    lines.stream().map(LineJson::toDomain).toList(),
                    Objects.requireNonNull(expiresAt, "expiresAt"));
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new InvalidEvent("the order is incomplete: " + e.getMessage(), e);
        }
    }
}
