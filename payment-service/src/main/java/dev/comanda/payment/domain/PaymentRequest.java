package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What to pay, who pays it, and the deadline.
 *
 * @param customer the {@code sub} of the guest or account that ordered
 * @param total not negative; zero needs no payment
 * @param lines what the provider's page shows; they exclude discounts, so they need not add up to {@code total}
 * @param expiresAt from then on the order can no longer be paid
 */
public record PaymentRequest(UUID orderId, String customer, Money total, List<PaymentLine> lines, Instant expiresAt) {

    public PaymentRequest {
        if (total.signum() < 0) {
            throw new IllegalArgumentException("a total must not be negative: " + total);
        }
        lines = List.copyOf(lines);
    }

    /** True if the lines add up to the total. */
    public boolean linesAddUp() {
        return Money.sum(
                        total.currency(), lines.stream().map(PaymentLine::total).toList())
                .equals(total);
    }

    /** True from {@code expiresAt} on. */
    public boolean isOverdue(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
