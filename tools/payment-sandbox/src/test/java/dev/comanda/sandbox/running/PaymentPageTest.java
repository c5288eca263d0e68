package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PaymentPageTest extends RunningSandbox {

    @Test
    void the_page_shows_the_lines_and_a_form_for_each_payment_method() throws StripeException {
        // When
        Response page = show(open());

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("Paella &lt;Valenciana&gt;", "2 × €12.50", "€25.00", "Pay €28.50")
                .contains("name=\"number\"", "name=\"expiry\"", "name=\"cvc\"", "name=\"name\"", "name=\"email\"")
                .contains("href=\"http://shop.example.com/menu\"")
                .contains("test provider", "4242 4242 4242 4242", "4000 0000 0000 0002", "4000 0000 0000 9995")
                .doesNotContain("<script", "<Valenciana>")
                .containsSubsequence("<form", "name=\"number\"", "type=\"submit\"", "</form>")
                .containsSubsequence("<form", "</form>", "<form", "name=\"iban\"", "type=\"submit\"", "</form>");
    }

    @Test
    void the_csp_allows_no_scripts_and_no_other_form_target() throws StripeException {
        assertThat(show(open()).header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self' http://shop.example.com")
                .doesNotContain("unsafe");
    }

    @Test
    void a_valid_card_pays_and_redirects_to_the_success_page() throws StripeException {
        // Given
        Session session = open();

        // When
        Response paid = submit(session, GOOD_CARD);

        // Then
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.header("Location")).isEqualTo("http://shop.example.com/orders/1?session=" + session.getId());
        assertThat(retrieve(session).getPaymentStatus()).isEqualTo("paid");
        assertThat(show(session).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "4000 0000 0000 0002, generic_decline, Your card was declined.",
        "4000-0000-0000-9995, insufficient_funds, Your card has insufficient funds."
    })
    void a_declined_card_leaves_the_session_open(String number, String declineCode, String message)
            throws StripeException {
        // Given
        Session session = open();

        // When
        Response page = submit(session, with("number", number));

        // Then
        assertThat(page.statusCode()).isEqualTo(402);
        assertThat(page.asString()).contains(message, "value=\"Jane Diner\"", "value=\"jane@example.com\"");
        PaymentIntent payment =
                stripe().v1().paymentIntents().retrieve(retrieve(session).getPaymentIntent());
        assertThat(payment.getStatus()).isEqualTo("requires_payment_method");
        assertThat(payment.getLastPaymentError().getDeclineCode()).isEqualTo(declineCode);
        assertThat(submit(session, GOOD_CARD).statusCode()).isEqualTo(303);
        assertThat(charges(session)).containsExactly("failed", "succeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "number, 4242424242424241, Your card number is invalid.",
        "number, '', Your card number is invalid.",
        "expiry, 01/20, Your card has expired.",
        "expiry, soon, Enter the expiry date",
        "cvc, 12, security code is incomplete",
        "cvc, 1234, security code is incomplete",
        "name, ' ', Enter the name on the card.",
        "email, jane, Enter an email address",
    })
    void an_invalid_field_gets_a_message_and_nothing_is_charged(String field, String value, String message)
            throws StripeException {
        // Given
        Session session = open();

        // When
        Response page = submit(session, with(field, value));

        // Then
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString().replace("&#39;", "'"))
                .contains("id=\"%s-error\">".formatted(field), message)
                .doesNotContain("4242424242424241", "value=\"123\"");
        assertThat(charges(session)).isEmpty();
    }

    @Test
    void input_is_escaped() throws StripeException {
        String page =
                submit(open(), with("email", "\"><script>alert(1)</script>")).asString();

        assertThat(page).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void an_empty_form_gets_all_error_messages() throws StripeException {
        assertThat(submit(open(), Map.of()).asString())
                .contains("number-error", "expiry-error", "cvc-error", "name-error", "email-error");
    }

    @Test
    void a_form_that_is_sent_repeatedly_charges_once() throws Exception {
        // Given
        Session session = open();
        List<Callable<Integer>> clicks = Stream.generate(() ->
                        (Callable<Integer>) () -> submit(session, GOOD_CARD).statusCode())
                .limit(10)
                .toList();

        // When
        List<Future<Integer>> answers;
        try (ExecutorService impatience = Executors.newFixedThreadPool(10)) {
            answers = impatience.invokeAll(clicks);
        }

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(303));
        assertThat(charges(session)).containsExactly("succeeded");
    }

    @Test
    void an_expired_session_is_gone() throws StripeException {
        // Given
        Session session = open();
        stripe().v1().checkout().sessions().expire(session.getId());

        // When
        Response page = show(session);

        // Then
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.asString()).contains("This checkout has expired", "http://shop.example.com/menu");
        assertThat(submit(session, GOOD_CARD).statusCode()).isEqualTo(410);
        assertThat(charges(session)).isEmpty();
    }

    @Test
    void an_unknown_session_has_no_page() {
        given().get("/c/pay/cs_test_nobody").then().statusCode(404);
        given().formParams(GOOD_CARD).post("/c/pay/cs_test_nobody").then().statusCode(404);
    }

    @Test
    void a_known_email_is_filled_in() throws StripeException {
        SessionCreateParams order =
                order().setCustomerEmail("known@example.com").build();

        assertThat(show(stripe().v1().checkout().sessions().create(order)).asString())
                .contains("value=\"known@example.com\"");
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> fields = new HashMap<>(GOOD_CARD);
        fields.put(field, value);
        return fields;
    }

    private static List<String> charges(Session session) {
        List<Map<String, Object>> all =
                given().get("/_sandbox/ledger").jsonPath().getList("charges");
        return all.stream()
                .filter(charge -> session.getId().equals(charge.get("session")))
                .map(charge -> (String) charge.get("status"))
                .collect(Collectors.toList());
    }
}
