package dev.comanda.systemtests.running;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the payment provider wrote down, whatever Comanda believes. */
public final class Ledger {

    private final JsonPath book;

    private Ledger(JsonPath book) {
        this.book = book;
    }

    static Ledger at(URI sandbox) {
        return new Ledger(given().baseUri(sandbox.toString())
                .get("/_sandbox/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    /** The amounts in minor units that were taken for an order. */
    public List<Long> charged(String orderId) {
        return charges(orderId, "succeeded");
    }

    /** The amounts in minor units of the attempts for an order that were declined. */
    public List<Long> declined(String orderId) {
        return charges(orderId, "failed");
    }

    /** The sessions that were opened for an order, whatever became of them. */
    public List<String> sessions(String orderId) {
        return book.<Map<String, Object>>getList("sessions").stream()
                .filter(session -> orderId.equals(session.get("client_reference_id")))
                .map(session -> String.valueOf(session.get("id")))
                .toList();
    }

    /** The amounts in minor units that were given back for an order. */
    public List<Long> refunded(String orderId) {
        return book.<Map<String, Object>>getList("refunds").stream()
                .filter(refund -> refund.get("session_metadata") instanceof Map<?, ?> marks
                        && orderId.equals(marks.get("order_id")))
                .map(Ledger::amount)
                .toList();
    }

    private List<Long> charges(String orderId, String status) {
        return book.<Map<String, Object>>getList("charges").stream()
                .filter(charge -> orderId.equals(charge.get("client_reference_id")))
                .filter(charge -> status.equals(charge.get("status")))
                .map(Ledger::amount)
                .toList();
    }

    private static long amount(Map<String, Object> entry) {
        return ((Number) requireNonNull(entry.get("amount"))).longValue();
    }
}
