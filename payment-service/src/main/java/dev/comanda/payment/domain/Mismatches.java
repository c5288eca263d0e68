package dev.comanda.payment.domain;

import java.util.Optional;

/** What must agree before the provider's word about a session counts for a bill. */
final class Mismatches {

    private Mismatches() {}

    static Optional<String> between(Bill bill, SessionReport report) {
        if (!report.orderId().equals(bill.orderId())) {
            return Optional.of("the session is of order " + report.orderId());
        }
        if (report.purpose() != SessionReport.Purpose.PAYMENT) {
            return Optional.of("the session is for no payment");
        }
        if (!report.amount().equals(bill.total())) {
            return Optional.of("the session is over %s, the order over %s".formatted(report.amount(), bill.total()));
        }
        return Optional.empty();
    }
}
