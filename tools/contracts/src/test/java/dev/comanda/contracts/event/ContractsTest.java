package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

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

    private Contracts contracts() {
        return new Contracts("shop", folder);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
