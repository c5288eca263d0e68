package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is to be paid, by whom and until when.
 *
 * @param customer the subject of the session or account that ordered
 * @param total not negative; zero needs no payment
 * @param lines what the provider's page shows; they need not add up to {@code total}, since discounts are not among them
 * @param expiresAt from then on the order is no longer to be paid
 */
public record Bill(UUID orderId, String customer, Money total, List<PaymentLine> lines, Instant expiresAt) {

    public Bill {
        if (total.signum() < 0) {
            throw new IllegalArgumentException("a bill must not be negative: " + total);
        }
        lines = List.copyOf(lines);
    }

    /** True if the lines alone say what is to be paid. */
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
