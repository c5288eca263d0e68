package dev.comanda.menu.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.contracts.HeldToContract;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(HeldToContract.class)
class MenuResourceTest {

    @Test
    void shows_the_menu_in_order_to_everyone() {
        given().when()
                .get("/api/menu")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "public, no-cache")
                .header("ETag", startsWith("\""))
                .body("currency", equalTo("EUR"))
                .body(
                        "categories.name",
                        contains("Antipasti", "Insalate", "Pizza", "Pasta", "Secondi", "Contorni", "Dolci", "Bevande"));
    }

    @Test
    void shows_each_item_with_all_details() throws IOException {
        // Given
        String expected = """
            {"id":"019b76de-c367-7664-817c-b98002fc473a","name":"Tiramisù",
             "description":"Mascarpone cream, espresso and savoiardi, dusted with cocoa",
             "price":{"amount":650,"currency":"EUR"},"availability":"available",
             "allergens":["gluten","eggs","milk"],"dietary":["vegetarian"],"optionGroups":[]}\
            """;

        // When
        byte[] menu = given().when().get("/api/menu").asByteArray();

        // Then
        ObjectMapper mapper = new ObjectMapper();
        JsonNode dolci = mapper.readTree(menu).at("/categories/6");
        assertThat(dolci.get("name").asText()).isEqualTo("Dolci");
        assertThat(dolci.at("/items/0")).isEqualTo(mapper.readTree(expected));
        assertThat(dolci.at("/items/3/optionGroups/0/options/0").fieldNames())
                .toIterable()
                .containsExactly("id", "name", "priceDelta", "availability");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void an_unmodified_menu_is_not_sent_again(String ifNoneMatch) {
        String tag = given().when().get("/api/menu").header("ETag");

        given().header("If-None-Match", ifNoneMatch.formatted(tag))
                .when()
                .get("/api/menu")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", "public, no-cache")
                .body(emptyString());
    }

    @Test
    void a_modified_menu_is_sent() {
        given().header("If-None-Match", "\"other\"")
                .when()
                .get("/api/menu")
                .then()
                .statusCode(200)
                .body(not(emptyString()));
    }

    @Test
    void the_menu_is_served_even_with_an_expired_token() {
        String expired =
                StaffTokens.token(StaffTokens.GUEST, "comanda-gateway", "comanda-services", Duration.ofHours(-1));

        given().header("Authorization", expired).when().get("/api/menu").then().statusCode(200);
    }

    @Test
    void is_ready_when_there_is_a_menu() {
        given().when().get("/q/health/ready").then().statusCode(200);
    }
}
