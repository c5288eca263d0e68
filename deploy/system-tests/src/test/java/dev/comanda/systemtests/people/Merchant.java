package dev.comanda.systemtests.people;

import static io.restassured.RestAssured.given;

import dev.comanda.systemtests.running.Comanda;
import java.util.Map;

/** Whoever has the key of the account at the payment provider; other installations may have it too. */
public record Merchant(Comanda comanda) {

    /**
     * Opens a payment session of their own.
     *
     * @param metadata their marks
     */
    public PaymentPage sells(long cents, Map<String, String> metadata) {
        var session = given().baseUri(comanda.provider().toString())
                .auth()
                .preemptive()
                .oauth2(comanda.secret("provider.key"))
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
}
