package dev.comanda.sandbox.ledger;

import java.util.List;
import java.util.Map;

/** Example ledger entries. */
public final class Examples {

    private Examples() {}

    public static Session session(String id) {
        return session(id, 2_000);
    }

    public static Session session(String id, long expiresAt) {
        return new Session(
                id,
                "http://localhost/c/pay/" + id,
                "pi_" + id,
                1_000,
                expiresAt,
                "eur",
                List.of(new LineItem("li_1", "Paella", null, 1_250, 2)),
                "http://localhost/done",
                null,
                "order-1",
                null,
                null,
                Map.of("order_id", "order-1"),
                Map.of("order_id", "order-1"),
                true);
    }

    public static Charge charge(String id, Session session) {
        return new Charge(
                id,
                session.id(),
                session.paymentIntent(),
                "pm_1",
                session.total(),
                session.currency(),
                1_100,
                new Charge.Card("visa", "4242", 12, 2030),
                new Charge.Payer("Jane Diner", "jane@example.com"),
                null,
                null);
    }

    public static Refund refund(String id, Charge charge, long amount) {
        return new Refund(
                id,
                charge.id(),
                charge.paymentIntent(),
                amount,
                charge.currency(),
                1_200,
                null,
                Map.of(),
                false,
                false);
    }

    public static RecordedEvent event(String id) {
        return new RecordedEvent(id, "checkout.session.completed", 1_100, "{\"id\":\"%s\"}".formatted(id));
    }
}
