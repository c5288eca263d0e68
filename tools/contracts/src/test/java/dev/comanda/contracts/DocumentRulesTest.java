package dev.comanda.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table: what is replaced in a valid document, by what, and the resulting violation. */
class DocumentRulesTest {

    private final String sound = Files.readString(Path.of("src/test/resources/sound.yaml"));

    DocumentRulesTest() throws IOException {}

    @Test
    void a_sound_document_breaks_no_rule() throws IOException {
        assertThat(DocumentRules.violations(document(sound))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            description: The tables of a restaurant. | x-none: true           | info: description is missing
            contact: {name: Tables}                  | x-none: true           | info: contact is missing
            license: {name: Apache 2.0, identifier: Apache-2.0} | x-none: true | info: license is missing
            , identifier: Apache-2.0                 | ``                     | info: the license has neither identifier nor url
            servers:                                 | x-servers:             | servers are missing
            description: Where guests sit.           | x-none: true           | tag Tables: description is missing
            operationId: addTable                    | x-none: true           | POST /tables: operationId is missing
            operationId: addTable                    | operationId: showTable | POST /tables: another operation has its operationId
            summary: One table more                  | x-none: true           | POST /tables: summary is missing
            description: As it is now.               | description: ' '       | GET /tables/{tableId}: description is missing
            tags: [Tables]                           | tags: [Chairs]         | GET /tables/{tableId}: has no tag of the list
            "201"                                    | "409"                  | POST /tables: has no answer if all is well
            "404"                                    | "304"                  | GET /tables/{tableId}: has no answer to wrong requests
            /tables/{tableId}                        | /tables/{number}       | GET /tables/{number}: has [number] in its path and describes [tableId]
            [{staff: []}]                            | [{guest: []}]          | GET /tables/{tableId}: there is no security scheme guest
            [{staff: []}]                            | [{staff: [manager]}]   | GET /tables/{tableId}: the security scheme staff has no scopes
            [{staff: []}]                            | []                     | #/components/securitySchemes/staff: is used nowhere
            free: {$ref: '#/components/examples/free'} | free: {value: {kind: table, seats: 2}} | #/components/examples/free: is used nowhere
            {type: string, const: table}             | {const: table}         | #/components/schemas/Table.kind: has no type
            {type: string, const: table}             | {type: integer, const: table} | #/components/schemas/Table.kind: "table" is no "integer"
            enum: [2, 4]                             | enum: [2, four]        | #/components/schemas/Table.seats: "four" is no "integer"
            required: [kind, seats]                  | required: [kind, legs] | #/components/schemas/Table: requires legs, which is not described
            , items: {type: string}                  | ``                     | #/components/schemas/Table.names: is an array of anything
            schema: {type: integer, minimum: 1}      | schema: {minimum: 1}   | /paths//tables/{tableId}/get/parameters/tableId: has no type
            example: 4                               | x-none: true           | GET /tables/{tableId} tableId: has no example
            """)
    void a_violation_is_found_with_its_location(String before, String after, String breach) throws IOException {
        assertThat(sound).contains(before);
        assertThat(DocumentRules.violations(document(sound.replace(before, after))))
                .contains(breach);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            example: 4                  | example: 0               | GET /tables/{tableId} tableId: the example is wrong:
            example: '"7"'              | example: '7'             | GET /tables/{tableId} 200 ETag: the example is wrong:
            seats: 2                    | seats: 3                 | GET /tables/{tableId} 200 free: the example is wrong:
            seats: 2                    | seats: 2, legs: 4        | POST /tables body free: the example is wrong:
            """)
    void an_invalid_example_is_found(String before, String after, String breach) throws IOException {
        assertThat(sound).contains(before);
        assertThat(DocumentRules.violations(document(sound.replace(before, after))))
                .anySatisfy(violation -> assertThat(violation).startsWith(breach.strip()));
    }

    @Test
    void a_body_without_an_example_is_found() throws IOException {
        assertThat(DocumentRules.violations(document(sound.replaceAll("examples:\n +free: [{].*", "x-none: true"))))
                .contains(
                        "GET /tables/{tableId} 200 application/json: has no example",
                        "POST /tables body application/json: has no example");
    }

    @Test
    void a_dangling_reference_is_found() throws IOException {
        JsonNode toNoSchema = document(sound.replace("schemas/Table'", "schemas/Chair'"));
        JsonNode toNoExample = document(sound.replace("examples/free'", "examples/taken'"));

        assertThat(ComponentRules.violations(toNoSchema)).contains("#/components/schemas/Chair: is not there");
        assertThatThrownBy(() -> DocumentRules.violations(toNoExample))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#/components/examples/taken");
    }

    private static JsonNode document(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }
}
