package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Fixtures for tests of the running application: Stripe's client, a payer, a merchant and a clock. */
@QuarkusTestResource(SandboxEnvironment.class)
abstract class RunningSandbox {

    static final Map<String, String> GOOD_CARD = Map.of(
            "number", "4242 4242 4242 4242",
            "expiry", "12/40",
            "cvc", "123",
            "name", "Jane Diner",
            "email", "jane@example.com");

    Merchant merchant;

    /** Set up as a merchant would, with only address and key changed. */
    static StripeClient stripe() {
        return stripe(SandboxEnvironment.API_KEY);
    }

    static StripeClient stripe(String apiKey) {
        return StripeClient.builder()
                .setApiKey(apiKey)
                .setApiBase("http://localhost:" + RestAssured.port)
                .build();
    }

    /** Two paellas at €12.50 and a water at €3.50, for an order with a fresh id. */
    static SessionCreateParams.Builder order() {
        String orderId = UUID.randomUUID().toString();
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://shop.example.com/orders/1?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://shop.example.com/menu")
                .setClientReferenceId(orderId)
                .putMetadata("order_id", orderId)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("order_id", orderId)
                        .build())
                .addLineItem(line("Paella <Valenciana>", 1_250, 2))
                .addLineItem(line("Water", 350, 1));
    }

    static LineItem line(String name, long unitAmount, long quantity) {
        return LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(unitAmount)
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    static Session open() throws StripeException {
        return stripe().v1().checkout().sessions().create(order().build());
    }

    static Session retrieve(Session session) throws StripeException {
        return stripe().v1().checkout().sessions().retrieve(session.getId());
    }

    /** A session that has just been paid. */
    static Session paid() throws StripeException {
        Session session = open();
        submit(session, GOOD_CARD);
        return retrieve(session);
    }

    /** Sends the form of the payment page, as a browser does, without following the redirect. */
    static Response submit(Session session, Map<String, String> fields) {
        return given().redirects().follow(false).formParams(fields).post(path(session));
    }

    static Response show(Session session) {
        return given().redirects().follow(false).get(path(session));
    }

    static String path(Session session) {
        return "/c/pay/" + session.getId();
    }

    static long inMinutes(long minutes, Instant from) {
        return from.plusSeconds(minutes * 60).getEpochSecond();
    }
}
