package dev.comanda.payment.domain;

import java.util.Optional;

/** Checks that a session report belongs to a payment request, before it is applied. */
final class SessionMismatch {

    private SessionMismatch() {}

    static Optional<String> find(PaymentRequest request, SessionReport report) {
        if (!report.orderId().equals(request.orderId())) {
            return Optional.of("the session belongs to order " + report.orderId());
        }
        if (report.purpose() != SessionReport.Purpose.PAYMENT) {
            return Optional.of("the session's purpose is not a payment");
        }
        if (!report.amount().equals(request.total())) {
            return Optional.of(
                    "the session's amount is %s, the order's total %s".formatted(report.amount(), request.total()));
        }
        return Optional.empty();
    }
}
