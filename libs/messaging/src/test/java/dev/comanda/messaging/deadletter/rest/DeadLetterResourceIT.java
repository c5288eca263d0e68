package dev.comanda.messaging.deadletter.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.messaging.CartServiceProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(CartServiceProfile.class)
@ExtendWith(HeldToContract.class)
class DeadLetterResourceIT {

    private static final String LETTERS = "/api/dead-letters/cart-service";

    @Inject
    Waiter waiter;

    private final UUID dish = UUID.randomUUID();

    @Test
    @TestSecurity(user = "anna", roles = "manager")
    void a_dead_letter_is_listed_and_shown() {
        String id = letter();

        given().get(LETTERS)
                .then()
                .statusCode(200)
                .body("deadLetters[0].id", equalTo(id))
                .body("deadLetters[0].source", containsString("menu.items-"))
                .body("deadLetters[0].reason", equalTo("the kitchen is closed"))
                .body("deadLetters[0].type", equalTo("Called.v1"))
                .body("deadLetters[0].traceId", notNullValue())
                .body("deadLetters[0].replay", nullValue());
        given().get(LETTERS + "/" + id)
                .then()
                .statusCode(200)
                .body("letter.id", equalTo(id))
                .body("headers.find { it.name == 'dead-letter-consumer' }.value", equalTo("cart-service"))
                .body("value", equalTo("{}"))
                .body("valueBytes", equalTo(2));
    }

    @Test
    @TestSecurity(user = "anna", roles = "manager")
    void a_dead_letter_can_be_replayed_until_it_takes_effect() {
        String id = letter();
        int before = waiter.served();

        replay(id).body("outcome", equalTo("refused")).body("reason", containsString("closed"));
        waiter.kitchenIs(true);
        replay(id).body("outcome", equalTo("taken")).body("reason", nullValue()).body("by", equalTo("anna"));
        replay(id).body("outcome", equalTo("taken_before"));

        assertEquals(before + 1, waiter.served());
        given().get(LETTERS + "/" + id).then().body("letter.replay.outcome", equalTo("taken"));
    }

    @Test
    @TestSecurity(user = "anna", roles = "manager")
    void no_more_are_listed_than_asked_for() {
        letter();

        given().queryParam("limit", 1).get(LETTERS).then().statusCode(200).body("deadLetters", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "abc", "+5", "05", "", "1.5", "99999999999999999999"})
    @TestSecurity(user = "anna", roles = "manager")
    void a_limit_that_is_none_is_refused(String limit) {
        given().queryParam("limit", limit)
                .get(LETTERS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"menu.items-0-999999", "menu.items-7-0", "order.events-0-0", "no-letter", "x"})
    @TestSecurity(user = "anna", roles = "manager")
    void what_is_not_there_is_not_found(String id) {
        given().get(LETTERS + "/" + id).then().statusCode(404);
        given().post(LETTERS + "/" + id + "/replay").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "anna", roles = "manager")
    void a_service_serves_its_own_dead_letters_only() {
        given().get("/api/dead-letters/order-service").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/menu.items-0-0"})
    @TestSecurity(user = "bruno", roles = "kitchen")
    void only_managers_see_dead_letters(String path) {
        given().get(LETTERS + path).then().statusCode(403);
        given().post(LETTERS + "/menu.items-0-0/replay").then().statusCode(403);
    }

    @Test
    void anonymous_callers_see_none() {
        given().get(LETTERS).then().statusCode(401);
        given().post(LETTERS + "/menu.items-0-0/replay").then().statusCode(401);
    }

    private static ValidatableResponse replay(String id) {
        return given().post(LETTERS + "/" + id + "/replay").then().statusCode(200);
    }

    /** The id of a letter about this test's dish. */
    private String letter() {
        waiter.kitchenIs(false);
        waiter.isCalledFor(dish);
        return await().atMost(Duration.ofSeconds(30)).until(this::idOfLetter, id -> id != null);
    }

    private @Nullable String idOfLetter() {
        return given().get(LETTERS).then().extract().path("deadLetters.find { it.key == '%s' }?.id".formatted(dish));
    }
}
