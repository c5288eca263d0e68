package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {

    private static final JsonNode EXAMPLE =
            Json.parse("{\"id\": \"x\", \"paid\": true, \"lines\": [{\"price\": 5}], \"note\": null}");

    @Test
    void each_field_is_dropped_once() {
        assertThat(changes())
                .contains("id is gone", "paid is gone", "lines is gone", "lines[].price is gone", "note is gone");
        assertThat(mutant("lines[].price is gone").at("/lines/0").isEmpty()).isTrue();
    }

    @Test
    void each_value_becomes_one_of_every_other_kind() {
        assertThat(changes().stream().filter(change -> change.startsWith("lines[].price is")))
                .containsExactlyInAnyOrder(
                        "lines[].price is gone",
                        "lines[].price is nonsense",
                        "lines[].price is an empty text",
                        "lines[].price is a negative number",
                        "lines[].price is a fraction",
                        "lines[].price is true",
                        "lines[].price is null",
                        "lines[].price is an empty list",
                        "lines[].price is an empty object");
        assertThat(changes())
                .contains("lines[] is null", "paid is a number", "note is nonsense", "id is an empty text");
        assertThat(changes()).doesNotContain("paid is true", "note is null");
    }

    @Test
    void the_original_is_unchanged_and_differs_from_every_mutant() {
        JsonNode before = EXAMPLE.deepCopy();

        List<Mutant> mutants = Mutants.of(EXAMPLE);

        assertThat(EXAMPLE).isEqualTo(before);
        assertThat(mutants).extracting(Mutant::data).isNotEmpty().doesNotContain(before);
    }

    private static List<String> changes() {
        return Mutants.of(EXAMPLE).stream().map(Mutant::change).toList();
    }

    private static JsonNode mutant(String change) {
        return Mutants.of(EXAMPLE).stream()
                .filter(mutant -> mutant.change().equals(change))
                .findFirst()
                .orElseThrow()
                .data();
    }
}
