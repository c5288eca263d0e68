package dev.comanda.cart.adapter.in.kafka;

import static dev.comanda.cart.Await.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.comanda.contracts.event.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MenuEventsIT {

    private static final String DEAD_LETTERS = "cart-service.menu.items.dlq";

    @Inject
    EventSender others;

    private final UUID soup = UUID.randomUUID();

    @Test
    @TestSecurity(user = "guest-menu-price")
    void a_new_price_is_shown_in_the_cart_and_an_older_version_is_ignored() {
        publish(1, 500, "available");
        soon().untilAsserted(() -> add(1).statusCode(200));

        publish(3, 700, "available");
        soon().untilAsserted(() -> cart().body("total.amount", equalTo(700)));
        publish(2, 600, "available");
        publish(3, 650, "available");
        // a dead letter with the same key is processed after both
        others.sendGarbage("menu.items", soup);
        soon().untilAsserted(
                        () -> assertThat(others.deadLetters(DEAD_LETTERS, soup)).isEqualTo(1));
        cart().body("total.amount", equalTo(700));

        publish(4, 700, "sold_out");

        soon().untilAsserted(() -> cart().body("lines[0].availability", equalTo("sold_out")));
        cart().body("total.amount", equalTo(500));
    }

    @Test
    @TestSecurity(user = "guest-menu-example")
    void the_publishers_example_item_can_be_ordered() {
        String example = Contracts.of("menu-service")
                .contract("MenuItemChanged.v1")
                .delivery()
                .json();
        UUID pizza = UUID.fromString("019b76db-6c6a-7909-9480-f4781ce17e62");
        UUID normal = UUID.fromString("019b76db-7184-750b-bc08-f07e48646347");
        UUID large = UUID.fromString("019b76db-7419-7e5f-a311-f29d25197ea4");

        others.send("menu.items", "MenuItemChanged.v1", pizza, example);

        soon().untilAsserted(() -> add(pizza, normal)
                .statusCode(200)
                .body("lines[0].name", equalTo("Pizza Margherita"))
                .body("lines[0].unitPrice.amount", equalTo(950)));
        add(pizza, large).statusCode(409).body("names", hasItem("Large"));
        add(pizza).statusCode(422).body("type", equalTo("/problems/option-missing"));
    }

    @ParameterizedTest
    @CsvSource({"EUR, USD", "500, -1", "500, 9223372036854775807", "available, gone"})
    @TestSecurity(user = "guest-menu-nonsense")
    void an_invalid_item_changes_nothing(String right, String wrong) {
        publish(1, 500, "available");
        soon().untilAsserted(() -> add(1).statusCode(200));

        others.send(
                "menu.items",
                "MenuItemChanged.v1",
                soup,
                item(2, 500, "available").replace(right, wrong));
        publish(3, 700, "available");

        soon().untilAsserted(() -> cart().statusCode(200)
                .body("lines.find { it.itemId == '%s' }.unitPrice.amount".formatted(soup), equalTo(700)));
        assertThat(others.deadLetters(DEAD_LETTERS, soup)).isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "guest-menu-garbage")
    void an_invalid_event_is_dead_lettered_and_the_next_one_is_processed() {
        others.sendGarbage("menu.items", soup);
        others.send(
                "menu.items",
                "MenuItemChanged.v1",
                soup,
                item(1, 500, "available").replace("\"Soup\"", "null"));
        others.send(
                "menu.items",
                "MenuItemChanged.v1",
                soup,
                item(1, 500, "available").replace("500", "\"much\""));
        others.send("menu.items", "MenuItemChanged.v1", soup, "{}");
        others.send("menu.items", "MenuDrawn.v1", soup, "{}");
        publish(2, 500, "available");

        soon().untilAsserted(() -> add(1).statusCode(200));
        assertThat(others.deadLetters(DEAD_LETTERS, soup)).isEqualTo(4);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void the_service_is_ready_once_its_copy_of_the_menu_has_caught_up() {
        soon().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'menu copy' }.status", equalTo("UP")));
    }

    private void publish(long version, long cents, String availability) {
        others.send("menu.items", "MenuItemChanged.v1", soup, item(version, cents, availability));
    }

    private String item(long version, long cents, String availability) {
        return """
            {"itemId": "%s", "version": %d, "name": "Soup", "price": {"amount": %d, "currency": "EUR"},
             "availability": "%s", "hidden": false, "optionGroups": [], "changedAt": "2026-01-01T00:00:00Z",
             "something": "new"}\
            """.formatted(soup, version, cents, availability);
    }

    private ValidatableResponse add(int quantity) {
        return add(Map.of("itemId", soup, "quantity", quantity));
    }

    private static ValidatableResponse add(UUID item, UUID... options) {
        return add(Map.of("itemId", item, "quantity", 1, "options", List.of(options)));
    }

    private static ValidatableResponse add(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/cart/add")
                .then();
    }

    private static ValidatableResponse cart() {
        return given().get("/api/cart").then().statusCode(200);
    }
}
