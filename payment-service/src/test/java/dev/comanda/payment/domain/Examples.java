package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.SessionReport.Purpose;
import dev.comanda.payment.domain.SessionReport.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Examples of payment requests, sessions and reports about them. */
public final class Examples {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final Duration TIME_TO_PAY = Duration.ofMinutes(40);
    public static final Money TOTAL = Money.of(1250, "EUR");

    private Examples() {}

    public static PaymentRequest paymentRequest() {
        return paymentRequest(UUID.randomUUID());
    }

    public static PaymentRequest paymentRequest(UUID orderId) {
        return paymentRequest(orderId, NOW);
    }

    public static PaymentRequest paymentRequest(UUID orderId, Instant orderedAt) {
        var lines = List.of(
                new PaymentLine("Pizza Margherita (large)", 1, Money.of(950, "EUR")),
                new PaymentLine("Water", 2, Money.of(150, "EUR")));
        return new PaymentRequest(orderId, "guest-ada", TOTAL, lines, orderedAt.plus(TIME_TO_PAY));
    }

    public static PaymentRequest freePaymentRequest() {
        return new PaymentRequest(UUID.randomUUID(), "guest-ada", Money.of(0, "EUR"), List.of(), NOW.plus(TIME_TO_PAY));
    }

    public static CheckoutSession session() {
        return session("cs_" + UUID.randomUUID());
    }

    public static CheckoutSession session(String id) {
        return new CheckoutSession(id, URI.create("https://provider.example/pay/" + id), NOW);
    }

    public static SessionReport report(PaymentRequest request, String sessionId, Status status) {
        return new SessionReport(sessionId, request.orderId(), Purpose.PAYMENT, request.total(), status);
    }

    public static Status.Paid paid(String reference) {
        return new Status.Paid("stripe", reference);
    }

    /** The payment that a decision led to; a failure if it changed nothing. */
    public static Payment after(Decision decision) {
        return switch (decision) {
            case Decision.Changed changed -> changed.payment();
            case Decision.Unchanged _, Decision.Mismatched _ ->
                throw new AssertionError("expected a change, but was " + decision);
        };
    }

    public static Payment begun(PaymentRequest request) {
        return Payment.begin(request, UUID.randomUUID(), NOW);
    }

    public static Payment open(PaymentRequest request, CheckoutSession session) {
        Payment begun = begun(request);
        var awaiting = (PaymentState.AwaitingSession) begun.state();
        return after(begun.open(awaiting.attempt().id(), session));
    }
}
