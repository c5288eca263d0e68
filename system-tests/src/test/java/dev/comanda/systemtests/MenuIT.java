package dev.comanda.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningComanda.class)
class MenuIT {

    private final Guest guest;

    MenuIT(Comanda comanda) {
        guest = new Guest(comanda);
    }

    @Test
    void the_menu_is_complete() {
        // When
        var menu = guest.getMenu();

        // Then
        assertThat(menu.categories()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(menu.items())
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(MenuIT::assertComplete)
                .anySatisfy(
                        item -> assertThat(item.path("availability").asText()).isEqualTo("sold_out"))
                .anySatisfy(item -> assertThat(item.path("dietary").toString()).contains("\"vegan\""))
                .anySatisfy(
                        item -> assertThat(item.path("allergens").toString()).contains("\"nuts\""))
                .anySatisfy(item -> assertThat(item.path("optionGroups")).hasSizeGreaterThan(1));
        assertThat(menu.items().stream().map(item -> item.path("id").asText()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    private static void assertComplete(JsonNode item) {
        assertThat(item.path("name").asText()).isNotBlank();
        assertThat(item.path("description").asText()).hasSizeGreaterThan(10);
        assertThat(item.path("price").path("amount").asLong()).isBetween(100L, 20_000L);
        assertThat(item.path("price").path("currency").asText()).isEqualTo("EUR");
        assertThat(item.path("allergens").isArray()).isTrue();
        assertThat(item.path("dietary").isArray()).isTrue();
        assertThat(item.path("optionGroups")).allSatisfy(MenuIT::assertSelectable);
    }

    private static void assertSelectable(JsonNode group) {
        assertThat(group.path("name").asText()).isNotBlank();
        assertThat(group.path("min").asInt()).isBetween(0, group.path("max").asInt());
        assertThat(group.path("options"))
                .hasSizeGreaterThan(1)
                .allSatisfy(option -> assertThat(option.path("name").asText()).isNotBlank())
                .allSatisfy(option -> assertThat(
                                option.path("priceDelta").path("amount").isIntegralNumber())
                        .isTrue());
    }

    @Test
    void an_unmodified_menu_is_not_sent_again() {
        // Given
        var tag = guest.get("/api/menu").then().statusCode(200).extract().header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");

        // When
        var again = guest.getUnless(tag, "/api/menu");

        // Then
        again.then().statusCode(304).header("ETag", tag);
        assertThat(again.body().asByteArray()).isEmpty();
    }

    @Test
    void reading_the_menu_creates_no_session() {
        // When
        guest.getMenu();

        // Then
        assertThat(guest.session()).isNull();
    }
}
