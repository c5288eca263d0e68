package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RefusalTest extends RunningSandbox {

    @Inject
    MovableClock clock;

    @Test
    void a_wrong_key_is_refused_and_not_echoed() {
        AuthenticationException refusal = catchThrowableOfType(
                AuthenticationException.class,
                () -> stripe("sk_test_something_else")
                        .v1()
                        .checkout()
                        .sessions()
                        .list());

        assertThat(refusal.getStatusCode()).isEqualTo(401);
        assertThat(refusal.getMessage()).contains("********else").doesNotContain("something");
        assertThat(refusal.getRequestId()).startsWith("req_");
    }

    @Test
    void no_key_is_refused() {
        given().get("/v1/events").then().statusCode(401).body("error.type", equalTo("invalid_request_error"));
    }

    @Test
    void the_key_may_be_the_user_name_of_basic_authentication() {
        given().auth()
                .preemptive()
                .basic(SandboxEnvironment.API_KEY, "")
                .get("/v1/events")
                .then()
                .statusCode(200)
                .header("Request-Id", startsWith("req_"));
    }

    @Test
    void an_unknown_path_gets_an_error_in_the_same_format() {
        given().get("/v1/customers").then().statusCode(404).body("error.type", equalTo("invalid_request_error"));
    }

    @Test
    void another_version_of_the_api_is_refused() {
        given().header("Authorization", "Bearer " + SandboxEnvironment.API_KEY)
                .header("Stripe-Version", "2020-08-27")
                .get("/v1/events")
                .then()
                .statusCode(400);
    }

    @Test
    void an_unknown_session_is_missing() {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe().v1().checkout().sessions().retrieve("cs_test_nobody"));

        assertThat(refusal.getStatusCode()).isEqualTo(404);
        assertThat(refusal.getCode()).isEqualTo("resource_missing");
    }

    @Test
    void a_session_below_the_smallest_charge_is_refused() {
        InvalidRequestException refusal = refusal(bare().addLineItem(line("Olive", 49, 1)));

        assertThat(refusal.getCode()).isEqualTo("amount_too_small");
        assertThat(refusal.getMessage()).contains("€0.50");
    }

    @Test
    void a_session_above_eight_digits_is_refused() {
        assertThat(refusal(bare().addLineItem(line("Palace", 99_999_999, 2))).getCode())
                .isEqualTo("amount_too_large");
    }

    @Test
    void a_session_without_lines_is_refused() {
        assertThat(refusal(bare()).getParam()).isEqualTo("line_items");
    }

    @Test
    void more_than_a_hundred_lines_are_refused() {
        SessionCreateParams.Builder order = bare();
        IntStream.rangeClosed(1, 101).forEach(i -> order.addLineItem(line("Item " + i, 100, 1)));

        assertThat(refusal(order).getParam()).isEqualTo("line_items");
    }

    @Test
    void a_hundred_lines_are_fine() throws StripeException {
        SessionCreateParams.Builder order = bare();
        IntStream.rangeClosed(1, 100).forEach(i -> order.addLineItem(line("Item " + i, 100, 1)));

        assertThat(stripe().v1().checkout().sessions().create(order.build()).getAmountTotal())
                .isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({"29, at least 30 minutes", "1441, less than 24 hours"})
    void the_deadline_must_be_between_half_an_hour_and_a_day_ahead(long minutes, String message) {
        InvalidRequestException refusal = refusal(order().setExpiresAt(inMinutes(minutes, clock.instant())));

        assertThat(refusal.getParam()).isEqualTo("expires_at");
        assertThat(refusal.getMessage()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "mode, subscription, mode, ",
        "success_url, /orders, success_url, url_invalid",
        "success_url, '', success_url, parameter_invalid_empty",
        "cancel_url, javascript:alert(1), cancel_url, url_invalid",
        "expires_at, tomorrow, expires_at, parameter_invalid_integer",
        "line_items[0][quantity], 0, line_items[0][quantity], parameter_invalid_integer",
        "line_items[0][price_data][unit_amount], -1, line_items[0][price_data][unit_amount], parameter_invalid_integer",
        "line_items[0][price_data][currency], xyz, line_items[0][price_data][currency], ",
        "discounts[0][coupon], free, discounts[0][coupon], parameter_unknown",
        "ui_mode, elements, ui_mode, ",
        "expand[], customer, expand, ",
    })
    void invalid_parameters_are_named(String name, String value, String param, String code) {
        Map<String, String> valid = new HashMap<>(Map.of(
                "mode", "payment",
                "success_url", "http://shop.example.com/",
                "line_items[0][quantity]", "1",
                "line_items[0][price_data][unit_amount]", "100",
                "line_items[0][price_data][currency]", "eur",
                "line_items[0][price_data][product_data][name]", "Water"));
        valid.put(name, value);

        given().header("Authorization", "Bearer " + SandboxEnvironment.API_KEY)
                .formParams(valid)
                .post("/v1/checkout/sessions")
                .then()
                .statusCode(400)
                .body("error.type", equalTo("invalid_request_error"))
                .body("error.param", equalTo(param))
                .body("error.code", equalTo(code));
    }

    private static SessionCreateParams.Builder bare() {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://shop.example.com/");
    }

    private static InvalidRequestException refusal(SessionCreateParams.Builder order) {
        return catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe().v1().checkout().sessions().create(order.build()));
    }
}
