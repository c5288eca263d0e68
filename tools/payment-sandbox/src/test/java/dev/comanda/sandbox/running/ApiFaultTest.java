package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiFaultTest extends RunningSandbox {

    private final SessionCreateParams order = order().build();
    private final RequestOptions key = RequestOptions.builder()
            .setIdempotencyKey(UUID.randomUUID().toString())
            .build();

    @AfterEach
    void behave() {
        FaultApi.end();
    }

    @Test
    void a_conflict_is_answered_as_by_stripe_and_frees_the_key() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "conflict", "on": "POST /v1/checkout/sessions", "times": 1}""");

        // When
        ApiException refusal = catchThrowableOfType(ApiException.class, this::create);

        // Then
        assertThat(refusal.getStatusCode()).isEqualTo(409);
        assertThat(refusal.getCode()).isEqualTo("idempotency_key_in_use");
        assertThat(refusal.getMessage()).contains(key.getIdempotencyKey());
        isNotReplayed(create());
    }

    @Test
    void a_rate_limit_is_answered_as_by_stripe_and_frees_the_key() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "rate_limit", "on": "POST /v1/checkout/sessions", "times": 1}""");

        // When
        RateLimitException refusal = catchThrowableOfType(RateLimitException.class, this::create);

        // Then
        assertThat(refusal.getStatusCode()).isEqualTo(429);
        assertThat(refusal.getCode()).isEqualTo("rate_limit");
        isNotReplayed(create());
    }

    @Test
    void an_error_before_processing_frees_the_key() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "error", "on": "POST /v1/checkout/sessions", "times": 2}""");

        // Then
        for (int time = 0; time < 2; time++) {
            assertThat(catchThrowableOfType(ApiException.class, this::create).getStatusCode())
                    .isEqualTo(500);
        }
        isNotReplayed(create());
    }

    @Test
    void a_lost_response_is_replayed_for_the_same_key() throws Exception {
        // Given
        FaultApi.setRules("""
                {"fault": "lose_answer", "on": "POST /v1/checkout/sessions", "times": 1}""");

        // When
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> http().send(creation(), BodyHandlers.discarding()));

        // Then
        assertThat(FaultApi.show().getList("rules.struck")).containsExactly(1);
        String session = given().auth()
                .preemptive()
                .oauth2(SandboxEnvironment.API_KEY)
                .get("/v1/checkout/sessions?limit=1")
                .path("data[0].id");
        var again = http().send(creation(), BodyHandlers.ofString());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.body()).contains(session);
    }

    @Test
    void a_refund_with_a_lost_response_is_made_once() throws StripeException {
        // Given
        Session session = paid();
        RefundCreateParams refund = RefundCreateParams.builder()
                .setPaymentIntent(session.getPaymentIntent())
                .build();
        FaultApi.setRules("""
                {"fault": "lose_answer", "on": "POST /v1/refunds", "times": 4}""");

        // When
        IntStream.range(0, 2)
                .forEach(time -> assertThatExceptionOfType(ApiConnectionException.class)
                        .isThrownBy(() -> stripe().v1().refunds().create(refund, key)));
        FaultApi.end();

        // Then
        assertThat(stripe().v1().refunds().create(refund, key).getAmount()).isEqualTo(2_850);
        assertThat(given().get("/_sandbox/ledger")
                        .jsonPath()
                        .getList("refunds.findAll { it.session == '%s' }".formatted(session.getId())))
                .hasSize(1);
    }

    @Test
    void a_timeout_has_no_effect_and_no_response() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "timeout", "on": "POST /v1/checkout/sessions", "times": 1}""");

        // When
        var hanging = http().sendAsync(creation(), BodyHandlers.discarding());
        await().untilAsserted(() ->
                assertThat(FaultApi.show().getList("rules.struck")).containsExactly(1));

        // Then
        isNotReplayed(create());
        assertThat(hanging).isNotDone();
        hanging.cancel(true);
    }

    @Test
    void a_delayed_request_succeeds_after_its_delay() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "delay", "on": "POST /v1/checkout/sessions", "delayMillis": 50}""");

        // When
        Session session = create();

        // Then
        isNotReplayed(session);
        assertThat(FaultApi.show().getList("rules.struck")).containsExactly(1);
    }

    @Test
    void a_rule_applies_only_to_its_method_and_path() throws StripeException {
        // Given
        FaultApi.setRules("""
                {"fault": "error", "on": "GET /v1/checkout/sessions/{id}"},
                {"fault": "error", "on": "POST /v1/refunds"}""");

        // When
        Session session = create();

        // Then
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> retrieve(session));
        assertThat(stripe().v1()
                        .checkout()
                        .sessions()
                        .lineItems()
                        .list(session.getId())
                        .getData())
                .hasSize(2);
        assertThat(FaultApi.show().getList("rules.struck")).containsExactly(1, 0);
    }

    @Test
    void a_star_matches_every_api_request_and_nothing_else() throws StripeException {
        // Given
        Session session = create();
        FaultApi.setRules("""
                {"fault": "error", "on": "*"}""");

        // Then
        assertThatExceptionOfType(ApiException.class).isThrownBy(this::create);
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> retrieve(session));
        show(session).then().statusCode(200);
        given().get("/_sandbox/ledger").then().statusCode(200);
    }

    @Test
    void the_same_seed_makes_the_same_faults() {
        // When
        List<Integer> once = statuses(7);
        List<Integer> again = statuses(7);
        List<Integer> otherwise = statuses(8);

        // Then
        assertThat(once).contains(200, 409, 500).isEqualTo(again).isNotEqualTo(otherwise);
    }

    private static List<Integer> statuses(long seed) {
        FaultApi.setRules(seed, """
                {"fault": "conflict", "on": "*", "probability": 0.3}, {"fault": "error", "on": "GET *", "probability": 0.3}""");
        return IntStream.range(0, 40)
                .mapToObj(time -> given().auth()
                        .preemptive()
                        .oauth2(SandboxEnvironment.API_KEY)
                        .get("/v1/refunds")
                        .statusCode())
                .toList();
    }

    private Session create() throws StripeException {
        return stripe().v1().checkout().sessions().create(order, key);
    }

    private static void isNotReplayed(Session session) {
        assertThat(session.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
    }

    // Stripe's client retries by itself if a connection closes without a response.
    private static HttpClient http() {
        return HttpClient.newHttpClient();
    }

    private HttpRequest creation() {
        String form = "mode=payment&success_url=http://shop.example.com/&line_items[0][quantity]=1"
                + "&line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]=500"
                + "&line_items[0][price_data][product_data][name]=Water";
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/v1/checkout/sessions".formatted(RestAssured.port)))
                .header("Authorization", "Bearer " + SandboxEnvironment.API_KEY)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", String.valueOf(key.getIdempotencyKey()))
                .POST(HttpRequest.BodyPublishers.ofString(
                        form.replace("[", "%5B").replace("]", "%5D")))
                .build();
    }
}
