package dev.comanda.payment.adapter.in.kafka;

import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.PaymentLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** As much of an order's event as payments need. */
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

    /** True if the order waits for its payment, or would if it were not free. */
    boolean isPayable() {
        return "pending".equals(status) || "paid".equals(status);
    }

    Bill toDomain() {
        try {
            return new Bill(
                    orderId(),
                    Objects.requireNonNull(customer, "customer"),
                    Objects.requireNonNull(total, "total"),
                    lines.stream().map(LineJson::toDomain).toList(),
                    Objects.requireNonNull(expiresAt, "expiresAt"));
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new InvalidEvent("the order is not complete: " + e.getMessage(), e);
        }
    }
}
