package dev.comanda.menu.adapter.in.rest;

import static dev.comanda.menu.adapter.in.rest.StaffTokens.KITCHEN;
import static dev.comanda.menu.adapter.in.rest.StaffTokens.MANAGER;
import static dev.comanda.menu.adapter.in.rest.StaffTokens.bearer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.servers.EndlessConflicts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class MenuItemResourceTest {

    private static final String CHINOTTO = "Chinotto";

    @Inject
    DataSource database;

    @Test
    void staff_sees_every_item_with_its_version() {
        given().header("Authorization", bearer(KITCHEN))
                .when()
                .get("/api/menu/items")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(44))
                .body("items[0].name", equalTo("Bruschetta al pomodoro"))
                .body("items[0].version", greaterThanOrEqualTo(1))
                .body("items[0].hidden", equalTo(false))
                .body("items[0].categoryId", notNullValue())
                .body("items[0].price.amount", equalTo(650));
    }

    @Test
    void a_change_is_answered_with_the_item_and_visible_to_guests_at_once() {
        // Given
        String item = idOf("Espresso");
        int version = versionOf(item);
        String tag = given().when().get("/api/menu").header("ETag");

        // When
        change(item, "{\"price\":{\"amount\":260,\"currency\":\"EUR\"},\"availability\":\"sold_out\"}")
                .statusCode(200)
                .header("ETag", "\"" + (version + 1) + "\"")
                .body("id", equalTo(item))
                .body("version", equalTo(version + 1))
                .body("price.amount", equalTo(260))
                .body("availability", equalTo("sold_out"))
                .body("hidden", equalTo(false));

        // Then
        given().header("If-None-Match", tag)
                .when()
                .get("/api/menu")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body(inMenu(item) + ".price.amount", equalTo(260))
                .body(inMenu(item) + ".availability", equalTo("sold_out"));
    }

    @Test
    void a_hidden_item_disappears_for_guests_and_stays_for_staff() {
        // Given
        String item = idOf("Aranciata");

        // When
        change(item, "{\"hidden\":true}").statusCode(200).body("hidden", equalTo(true));

        // Then
        given().when().get("/api/menu").then().body(inMenu(item), nullValue());
        given().header("Authorization", bearer(MANAGER))
                .when()
                .get("/api/menu/items")
                .then()
                .body("items.id", hasItem(item));
    }

    @Test
    void a_category_is_left_out_while_all_its_items_are_hidden() {
        // Given
        List<String> contorni = idsInCategoryOf("Polenta cremosa");

        // When
        contorni.forEach(item -> change(item, "{\"hidden\":true}").statusCode(200));

        // Then
        given().when().get("/api/menu").then().body("categories.name", not(hasItem("Contorni")));
        contorni.forEach(item -> change(item, "{\"hidden\":false}").statusCode(200));
        given().when().get("/api/menu").then().body("categories.name", hasItem("Contorni"));
    }

    @Test
    void a_change_without_effect_keeps_the_version() {
        String item = idOf(CHINOTTO);
        int version = versionOf(item);

        change(item, "{\"availability\":\"available\"}").statusCode(200).body("version", equalTo(version));
    }

    @Test
    void a_change_can_depend_on_the_version_that_was_seen() {
        // Given
        String item = idOf("Acqua naturale");
        int seen = versionOf(item);

        // When
        changeIfMatch("\"" + seen + "\"", item, "{\"price\":{\"amount\":290,\"currency\":\"EUR\"}}")
                .statusCode(200);

        // Then
        changeIfMatch("\"" + seen + "\"", item, "{\"price\":{\"amount\":310,\"currency\":\"EUR\"}}")
                .statusCode(412)
                .body("type", equalTo("/problems/outdated"))
                .body("version", equalTo(seen + 1));
        changeIfMatch("*", item, "{\"price\":{\"amount\":280,\"currency\":\"EUR\"}}")
                .statusCode(200);
    }

    @Test
    void thirty_concurrent_changes_of_one_item_all_succeed() {
        String item = idOf("Aperol Spritz");
        int version = versionOf(item);

        List<Integer> answers = IntStream.range(0, 30)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> change(item, "{\"price\":{\"amount\":%d,\"currency\":\"EUR\"}}".formatted(301 + number))
                                .extract()
                                .statusCode(),
                        Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(versionOf(item)).isEqualTo(version + 30);
    }

    @Test
    void conflicts_without_end_are_503_with_retry_after() throws SQLException {
        String item = idOf("Aperol Spritz");

        try (var _ = EndlessConflicts.in(database, "menu_item", "new.id = '%s'".formatted(item))) {
            change(item, "{\"price\":{\"amount\":299,\"currency\":\"EUR\"}}")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unavailable"))
                    .header("Retry-After", notNullValue());
        }

        change(item, "{\"price\":{\"amount\":299,\"currency\":\"EUR\"}}").statusCode(200);
    }

    private static String idOf(String name) {
        return item("it.name == '%s'".formatted(name), "id");
    }

    private static List<String> idsInCategoryOf(String name) {
        String category = item("it.name == '%s'".formatted(name), "categoryId");
        return given().header("Authorization", bearer(MANAGER))
                .when()
                .get("/api/menu/items")
                .jsonPath()
                .getList("items.findAll { it.categoryId == '%s' }.id".formatted(category));
    }

    private static int versionOf(String id) {
        return MenuItemResourceTest.<Integer>item("it.id == '%s'".formatted(id), "version");
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private static <T> T item(String condition, String field) {
        return given().header("Authorization", bearer(MANAGER))
                .when()
                .get("/api/menu/items")
                .jsonPath()
                .get("items.find { %s }.%s".formatted(condition, field));
    }

    private static String inMenu(String id) {
        return "categories.items.flatten().find { it.id == '%s' }".formatted(id);
    }

    private static ValidatableResponse change(String item, String body) {
        return changeIfMatch("*", item, body);
    }

    private static ValidatableResponse changeIfMatch(String ifMatch, String item, String body) {
        return given().header("Authorization", bearer(MANAGER))
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(body)
                .when()
                .patch("/api/menu/items/{itemId}", item)
                .then();
    }
}
