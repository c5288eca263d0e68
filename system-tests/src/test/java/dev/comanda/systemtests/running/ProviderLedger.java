package dev.comanda.systemtests.running;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The payment sandbox's own ledger. */
public final class ProviderLedger {

    private final JsonPath book;

    private ProviderLedger(JsonPath book) {
        this.book = book;
    }

    static ProviderLedger at(URI sandbox) {
        return new ProviderLedger(given().baseUri(sandbox.toString())
                .get("/_sandbox/ledger")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }

    /** The charged amounts of an order, in minor units. */
    public List<Long> charged(String orderId) {
        return charges(orderId, "succeeded");
    }

    /** The amounts in minor units of the attempts for an order that were declined. */
    public List<Long> declined(String orderId) {
        return charges(orderId, "failed");
    }

    /** The ids of all payment sessions of an order. */
    public List<String> sessions(String orderId) {
        return book.<Map<String, Object>>getList("sessions").stream()
                .filter(session -> orderId.equals(session.get("client_reference_id")))
                .map(session -> String.valueOf(session.get("id")))
                .toList();
    }

    /** The refunded amounts of an order, in minor units. */
    public List<Long> refunded(String orderId) {
        return book.<Map<String, Object>>getList("refunds").stream()
                .filter(refund -> refund.get("session_metadata") instanceof Map<?, ?> marks
                        && orderId.equals(marks.get("order_id")))
                .map(ProviderLedger::amount)
                .toList();
    }

    private List<Long> charges(String orderId, String status) {
        return book.<Map<String, Object>>getList("charges").stream()
                .filter(charge -> orderId.equals(charge.get("client_reference_id")))
                .filter(charge -> status.equals(charge.get("status")))
                .map(ProviderLedger::amount)
                .toList();
    }

    private static long amount(Map<String, Object> entry) {
        return ((Number) requireNonNull(entry.get("amount"))).longValue();
    }
}
