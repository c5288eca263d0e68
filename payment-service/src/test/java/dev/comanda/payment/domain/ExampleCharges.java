package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.TOTAL;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.RefundReport.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Examples of charges and reports about their refunds. */
public final class ExampleCharges {

    private ExampleCharges() {}

    public static ChargeId chargeId() {
        return new ChargeId("stripe", "pi_" + UUID.randomUUID());
    }

    /** Over {@link Examples#TOTAL}. */
    public static Charge charge() {
        return charge(NOW);
    }

    public static Charge charge(Instant when) {
        return Charge.unknown(chargeId(), UUID.randomUUID())
                .capture(TOTAL, when)
                .charge();
    }

    public static Money euro(long cents) {
        return Money.of(cents, "EUR");
    }

    public static ChargeReport report(Charge charge, RefundReport... refunds) {
        return new ChargeReport(charge.id(), charge.orderId(), TOTAL, List.of(refunds));
    }

    /** A report about a refund of ours. */
    public static RefundReport ours(UUID refundId, long cents, Status status) {
        return new RefundReport("re_" + refundId, Optional.of(refundId), euro(cents), NOW, status);
    }

    /** A report about a refund made in the dashboard. */
    public static RefundReport theirs(String reference, long cents, Status status) {
        return new RefundReport(reference, Optional.empty(), euro(cents), NOW, status);
    }

    public static Status pending() {
        return new Status.Pending();
    }

    public static Status succeeded() {
        return new Status.Succeeded();
    }

    public static Status failed() {
        return new Status.Failed("expired_or_canceled_card");
    }
}
