package dev.comanda.systemtests.people;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.systemtests.running.Comanda;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** A holder of the provider account's API key, such as another installation. */
public record Merchant(Comanda comanda) {

    /**
     * Opens a payment session of their own.
     *
     * @param metadata their marks
     */
    public PaymentPage openSession(long cents, Map<String, String> metadata) {
        var session = withKey()
                .formParam("mode", "payment")
                .formParam("line_items[0][quantity]", 1)
                .formParam("line_items[0][price_data][currency]", "eur")
                .formParam("line_items[0][price_data][unit_amount]", cents)
                .formParam("line_items[0][price_data][product_data][name]", "Something else")
                .formParam("success_url", "http://localhost/");
        metadata.forEach((mark, value) -> session.formParam("metadata[" + mark + "]", value));
        return new PaymentPage(session.post("/v1/checkout/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("url"));
    }

    /**
     * Refunds a payment partially.
     *
     * @param payment the provider's name of the payment
     */
    public void refund(String payment, long cents) {
        withKey()
                .formParam("payment_intent", payment)
                .formParam("amount", cents)
                .post("/v1/refunds")
                .then()
                .statusCode(200);
    }

    /** The id of a session's payment. */
    public String paymentOn(String session) {
        return withKey()
                .get("/v1/checkout/sessions/" + session)
                .then()
                .statusCode(200)
                .extract()
                .path("payment_intent");
    }

    /** The newest hundred events of the provider, delivered or not, oldest first. */
    public List<JsonNode> events() {
        var list = withKey()
                .queryParam("limit", 100)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        return list.path("data").valueStream().toList().reversed();
    }

    private RequestSpecification withKey() {
        return given().baseUri(comanda.provider().toString())
                .auth()
                .preemptive()
                .oauth2(comanda.secret("provider.key"));
    }
}
