package dev.comanda.systemtests.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import dev.comanda.systemtests.running.SystemState;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Managers inspect and replay dead letters. */
@ExtendWith(RunningComanda.class)
class ReplayIT {

    private static final long REJECTED_PRICE = 1_777;

    private final Comanda comanda;
    private final SystemState state;
    private final Staff manager;

    ReplayIT(Comanda comanda) {
        this.comanda = comanda;
        this.state = SystemState.of(comanda);
        this.manager = Staff.manager(comanda);
    }

    @AfterEach
    void close_state() {
        state.close();
    }

    @ParameterizedTest
    @EnumSource
    void garbage_is_listed_with_its_reason_and_refused_again(ConsumedTopic reading) {
        // Given
        var garbage = Poison.EventRecord.event(reading.type(), "garbage").bare().to(reading.topic(), 0);

        // When
        var place = state.kafka().write(List.of(garbage), "none").getFirst().toString();

        // Then
        var id = awaitLetter(reading.consumer(), "source", place);
        shown(reading.consumer(), id)
                .body("letter.reason", containsString("no CloudEvent"))
                .body("letter.traceId", matchesPattern("[0-9a-f]{32}"))
                .body("headers.find { it.name == 'dead-letter-consumer' }.value", equalTo(reading.consumer()))
                .body("value", equalTo("garbage"));
        replayed(reading.consumer(), id).body("outcome", equalTo("refused")).body("by", equalTo("staff-manager"));
        shown(reading.consumer(), id).body("letter.replay.outcome", equalTo("refused"));
    }

    /** Simulates a missing migration. */
    @Test
    void an_event_rejected_by_a_constraint_is_replayed_once_after_the_constraint_is_dropped() {
        // Given
        var panzanella = new Guest(comanda).getMenu().dish("Panzanella");
        var carts = state.database("cart");
        carts.execute("alter table menu_items add constraint no_odd_price"
                + " check (item::text not like '%%%d%%') not valid".formatted(REJECTED_PRICE));
        String id;
        try {
            // When
            manager.setPrice(panzanella, REJECTED_PRICE).then().statusCode(200);

            // Then
            id = awaitLetter("cart-service", "key", panzanella.itemId());
            shown("cart-service", id)
                    .body("letter.reason", containsString("no_odd_price"))
                    .body("letter.type", equalTo("MenuItemChanged.v1"))
                    .body("letter.replay", nullValue())
                    .body("value", containsString(Long.toString(REJECTED_PRICE)));
            replayed("cart-service", id).body("outcome", equalTo("refused"));
        } finally {
            carts.execute("alter table menu_items drop constraint no_odd_price");
        }
        assertPrice(panzanella, panzanella.price());

        // When
        replayed("cart-service", id).body("outcome", equalTo("taken"));
        assertPrice(panzanella, REJECTED_PRICE);

        // Then
        manager.setPrice(panzanella, panzanella.price()).then().statusCode(200);
        await("the old price").untilAsserted(() -> assertPrice(panzanella, panzanella.price()));
        replayed("cart-service", id).body("outcome", equalTo("taken_before"));
        assertPrice(panzanella, panzanella.price());
        shown("cart-service", id).body("letter.replay.outcome", equalTo("taken"));
    }

    private void assertPrice(Dish dish, long cents) {
        assertThat(new Guest(comanda).addToCart(1, dish).<Integer>path("total.amount"))
                .isEqualTo((int) cents);
    }

    private String awaitLetter(String service, String field, String value) {
        return await("a dead letter whose " + field + " is " + value)
                .until(
                        () -> letters(service).stream()
                                .filter(letter -> value.equals(letter.get(field)) && letter.get("replay") == null)
                                .map(letter -> String.valueOf(letter.get("id")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<Map<String, Object>> letters(String service) {
        return manager.get("/api/dead-letters/" + service)
                .then()
                .statusCode(200)
                .extract()
                .path("deadLetters");
    }

    private ValidatableResponse shown(String service, String id) {
        return manager.get("/api/dead-letters/%s/%s".formatted(service, id))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse replayed(String service, String id) {
        return manager.post("/api/dead-letters/%s/%s/replay".formatted(service, id), Map.of())
                .then()
                .statusCode(200);
    }
}
