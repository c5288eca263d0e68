package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {

    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "$id": "https://comanda.dev/contracts/shop/Sold.v1.schema.json", "title": "Sold.v1",
             "description": "Something was sold.", "x-topic": "sales", "x-key": "id", "type": "object",
             "required": ["id"], "properties": {"id": {"type": "string", "format": "uuid"}}}""";

    private static final String SHARED = """
            {"$id": "https://comanda.dev/contracts/shop/Sale.schema.json", "description": "What events about a sale share.",
             "x-topic": "sales", "x-key": "id", "type": "object", "required": ["id"],
             "properties": {"id": {"type": "string", "format": "uuid"}, "state": {"description": "How it is."}}}""";

    private static final String OWN = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "$id": "https://comanda.dev/contracts/shop/Sold.v1.schema.json", "title": "Sold.v1",
             "description": "Something was sold.", "allOf": [{"$ref": "Sale.schema.json"}],
             "properties": {"state": {"const": "sold"}}}""";

    @TempDir
    Path folder;

    @BeforeEach
    void publish_one_event() throws IOException {
        write("Sold.v1.schema.json", SCHEMA);
        write("Sold.v1.example.json", "{\"id\": \"01a20355-2ed6-795f-98c6-18f4a118c95e\"}");
        Files.createDirectory(folder.resolve("released"));
        write("released/Sold.v1.schema.json", SCHEMA);
    }

    @Test
    void a_complete_contract_has_no_violation() {
        assertThat(contracts().differencesFrom(Set.of("Sold.v1"))).isEmpty();
        assertThat(contracts().contract("Sold.v1").formalities()).isEmpty();
        assertThat(contracts().breaches()).isEmpty();
    }

    @Test
    void an_event_without_a_contract_is_found() {
        assertThat(contracts().differencesFrom(Set.of("Sold.v1", "Sold.v2")))
                .containsExactly("Sold.v2 has no schema", "Sold.v2 has no example");
    }

    @Test
    void an_event_with_half_a_contract_is_found() throws IOException {
        Files.delete(folder.resolve("Sold.v1.example.json"));

        assertThat(contracts().differencesFrom(Set.of("Sold.v1"))).containsExactly("Sold.v1 has no example");
    }

    @Test
    void a_schema_or_an_example_without_an_event_is_found() throws IOException {
        write("Bought.v1.schema.json", SCHEMA);
        write("Lost.v1.example.json", "{}");

        assertThat(contracts().differencesFrom(Set.of("Sold.v1")))
                .containsExactly("Bought.v1 is never published", "Lost.v1 is never published");
    }

    @Test
    void a_released_event_that_is_gone_or_changed_is_found() throws IOException {
        write("released/Bought.v1.schema.json", SCHEMA);
        write("Sold.v1.schema.json", SCHEMA.replace("uuid", "uri"));

        assertThat(contracts().breaches())
                .containsExactly("Bought.v1: is gone", "Sold.v1: id: format was \"uuid\" and is \"uri\"");
    }

    @Test
    void a_schema_with_a_wrong_id_or_a_missing_keyword_is_found() throws IOException {
        write(
                "Sold.v1.schema.json",
                SCHEMA.replace("Sold.v1", "Sold.v2").replace("x-topic", "topic").replace("x-key", "key"));

        assertThat(contracts().contract("Sold.v1").formalities())
                .hasSize(4)
                .contains("title is 'Sold.v2', not 'Sold.v1'", "x-topic is missing", "x-key is missing");
    }

    @Test
    void fields_that_events_share_are_part_of_each() throws IOException {
        write("Sale.schema.json", SHARED);
        write("Sale.example.json", "{\"id\": \"01a20355-2ed6-795f-98c6-18f4a118c95e\", \"state\": \"any\"}");
        write("Sold.v1.schema.json", OWN);
        write("Sold.v1.example.json", "{\"state\": \"sold\"}");

        Contract sold = contracts().contract("Sold.v1");

        assertThat(contracts().differencesFrom(Set.of("Sold.v1"))).isEmpty();
        assertThat(sold.formalities()).isEmpty();
        assertThat(sold.description()).isEqualTo("Something was sold.");
        assertThat(SchemaFields.of(sold.schema())).containsExactly("id", "state");
        assertThat(sold.schema().at("/properties/state").toString())
                .isEqualTo("{\"description\":\"How it is.\",\"const\":\"sold\"}");
        assertThat(sold.schema().path("required").toString()).isEqualTo("[\"id\"]");
        assertThat(sold.wording().problemsOf(sold.example())).isEmpty();
        assertThat(sold.example().toString())
                .isEqualTo("{\"id\":\"01a20355-2ed6-795f-98c6-18f4a118c95e\",\"state\":\"sold\"}");
    }

    @Test
    void shared_fields_that_change_break_their_events() throws IOException {
        write("Sale.schema.json", SHARED.replace("uuid", "uri"));
        write("Sale.example.json", "{}");
        write("Sold.v1.schema.json", OWN);

        assertThat(contracts().breaches()).contains("Sold.v1: id: format was \"uuid\" and is \"uri\"");
    }

    @Test
    void fields_are_shared_by_the_events_of_one_folder() throws IOException {
        write("Sold.v1.schema.json", OWN.replace("Sale.schema", "../elsewhere/Sale.schema"));

        assertThatIllegalArgumentException()
                .isThrownBy(this::contracts)
                .withMessageContaining("../elsewhere/Sale.schema.json");
    }

    private Contracts contracts() {
        return new Contracts("shop", folder);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
