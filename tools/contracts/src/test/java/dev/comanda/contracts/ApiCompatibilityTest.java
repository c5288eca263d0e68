package dev.comanda.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables: what is replaced in the released document, by what, and the resulting violation. */
class ApiCompatibilityTest {

    private final String released = Files.readString(Path.of("src/test/resources/released.yaml"));

    ApiCompatibilityTest() throws IOException {}

    @Test
    void an_unchanged_document_passes() throws IOException {
        assertThat(ApiCompatibility.violations(document(released), document(released)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            "404":                          > "410": {description: Gone} ;; "404":
            {url: {type: string}}           > {url: {type: string}, more: {type: string}}
            required: [url], properties: {  > required: [url, at], properties: {at: {type: string},
            enum: [free, taken]             > enum: [free]
            enum: [round, square]           > enum: [round, square, oval]
            enum: [window, garden]          > enum: [window, garden, terrace]
            seats: {type: integer, minimum: 1, maximum: 12} > seats: {type: integer, minimum: 2, maximum: 8}
            guests: {type: integer, minimum: 2, maximum: 12} > guests: {type: integer, minimum: 1, maximum: 20}
            note: {type: [string, 'null']}  > note: {type: string}
            wish: {type: string             > wish: {type: [string, 'null']
            pattern: '^[a-z ]+$'            > title: A wish
            required: [guests, at]          > required: [guests]
            {$ref: '#/components/schemas/Name'} > {type: string, minLength: 1}
            [{session: []}]                 > [{session: []}, {staff: []}]
            x-roles: [manager]              > x-roles: [manager, kitchen]
            in: header, required: true      > in: header, required: false
            schema: {type: integer, default: 20} > schema: {type: integer, default: 20, description: How many}
            description: A table            > description: One of the tables
            {const: /problems/sold-out}     > {type: string, const: /problems/sold-out}
            Name: {                         > AnotherProblem: {type: object, properties: {type: {const: /problems/another}}} ;; Name: {
            """)
    void weaker_requests_and_richer_responses_pass(String before, String after) throws IOException {
        assertThat(ApiCompatibility.violations(document(released), document(replaced(before, after))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            /tables/{id}:                   > /desks/{id}:                     > GET /tables/{id}: is gone
            get: # one                      > head: # one                      > GET /tables/{id}: is gone
            operationId: showTable          > operationId: readTable           > GET /tables/{id}: was called "showTable" and is "readTable"
            "200": # one                    > "203":                           > GET /tables/{id} 200: is gone
            "200": # one                    > "203":                           > GET /tables/{id} 203: is new and unexpected
            "404":                          > "403":                           > GET /tables/{id} 404: is gone
            [{session: []}]                 > [{staff: []}]                    > GET /tables/{id}: does not take [session] any more
            x-roles: [manager]              > x-roles: [kitchen]               > POST /tables: is not for manager any more
            # security                      > security: [{session: []}]        > DELETE /tables: does not take [] any more
            {name: limit, in: query         > {name: size, in: query           > GET /tables/{id} query limit: is gone
            {name: limit, in: query         > {name: limit, in: header         > GET /tables/{id} query limit: is gone
            {name: limit, in: query         > {name: limit, required: true, in: query > GET /tables/{id} query limit: is required
            {name: limit,                   > {name: sort, required: true, in: query, schema: {type: string}} ;; - {name: limit, > GET /tables/{id} query sort: is required
            {type: integer, default: 20}    > {type: string, default: 20}      > GET /tables/{id} query limit: type was "integer" and is "string"
            default: 20                     > default: 10                      > GET /tables/{id} query limit: default was 20 and is 10
            default: 20                     > default: 20, maximum: 9          > GET /tables/{id} query limit: maximum was absent and is 9
            enum: [round, square]           > enum: [round]                    > GET /tables/{id} query form: enum was ["round","square"] and is ["round"]
            ETag: {required: true           > X-Tag: {required: true           > GET /tables/{id} 200 ETag: is gone
            ETag: {required: true           > ETag: {required: false           > GET /tables/{id} 200 ETag: is not always there any more
            pattern: '^"[0-9]+"$'           > pattern: '^"[0-9a-f]+"$'         > GET /tables/{id} 200 ETag: pattern was "^\\"[0-9]+\\"$" and is "^\\"[0-9a-f]+\\"$"
            application/json: # answer      > application/xml:                 > GET /tables/{id} 200: application/json is gone
            application/json: # request     > application/xml:                 > POST /tables body: application/json is gone
            seats: {type: integer,          > chairs: {type: integer,          > GET /tables/{id} 200 seats: is gone
            seats: {type: integer,          > seats: {type: string,            > GET /tables/{id} 200 seats: type was "integer" and is "string"
            minimum: 1, maximum: 12         > minimum: 0, maximum: 12          > GET /tables/{id} 200 seats: minimum was 1 and is 0
            minimum: 1, maximum: 12         > minimum: 1, maximum: 13          > GET /tables/{id} 200 seats: maximum was 12 and is 13
            minimum: 1, maximum: 12         > minimum: 1                       > GET /tables/{id} 200 seats: maximum was 12 and is absent
            [seats, state, note]            > [seats, note]                    > GET /tables/{id} 200 state: is not always there any more
            note: {type: [string, 'null']}  > note: {type: [string, 'null', integer]} > GET /tables/{id} 200 note: type was ["string","null"] and is ["string","null","integer"]
            enum: [free, taken]             > enum: [free, taken, reserved]    > GET /tables/{id} 200 state: enum was ["free","taken"] and is ["free","taken","reserved"]
            {type: string, enum: [free, taken]} > {type: string}               > GET /tables/{id} 200 state: enum was ["free","taken"] and is absent
            format: date-time               > format: date                     > GET /tables/{id} 200 freeFrom: format was "date-time" and is "date"
            pictures: {type: array, items:  > pictures: {type: array, x-items: > GET /tables/{id} 200 pictures: items appeared or disappeared
            {url: {type: string}}           > {link: {type: string}}           > GET /tables/{id} 200 pictures [] url: is gone
            , {type: 'null'}]               > , {type: 'null'}, {type: string}] > GET /tables/{id} 200 owner: had 2 choices and has 3
            guests: {type: integer,         > people: {type: integer,          > POST /tables body guests: is gone
            required: [guests, at]          > required: [guests, at, wish]     > POST /tables body wish: is required
            guests: {type: integer, minimum: 2 > guests: {type: integer, minimum: 3 > POST /tables body guests: minimum was 2 and is 3
            guests: {type: integer,         > guests: {type: string,           > POST /tables body guests: type was "integer" and is "string"
            enum: [window, garden]          > enum: [window]                   > POST /tables body place: enum was ["window","garden"] and is ["window"]
            place: {type: string, enum      > place: {type: string, minLength: 3, enum > POST /tables body place: minLength was absent and is 3
            pattern: '^[a-z ]+$'            > pattern: '^[a-z]+$'              > POST /tables body wish: pattern was "^[a-z ]+$" and is "^[a-z]+$"
            required: [guests, at] # open   > required: [guests, at] ;; additionalProperties: false > POST /tables body: additionalProperties was absent and is false
            required: false # body          > required: true                   > DELETE /tables body: is required
            {const: /problems/sold-out}     > {const: /problems/none-left}     > /problems/sold-out: is gone
            status: {const: 409}            > status: {const: 410}             > /problems/sold-out status: enum was 409 and is 410
            names: {type: array             > tables: {type: array             > /problems/sold-out names: is gone
            minLength: 1                    > multipleOf: 1                    > GET /tables/{id} 200 owner: multipleOf can't be compared
            """)
    void any_other_change_is_a_violation(String before, String after, String breach) throws IOException {
        assertThat(ApiCompatibility.violations(document(released), document(replaced(before, after))))
                .contains(breach);
    }

    @Test
    void a_new_response_value_passes_if_the_enumeration_is_extensible() throws IOException {
        String announced = replaced("enum: [free, taken]", "x-extensible-enum: true, enum: [free, taken]");

        assertThat(ApiCompatibility.violations(
                        document(announced), document(announced.replace("[free, taken]", "[free, taken, reserved]"))))
                .isEmpty();
        assertThat(ApiCompatibility.violations(
                        document(released), document(announced.replace("[free, taken]", "[free, taken, reserved]"))))
                .isNotEmpty();
    }

    /** {@code ;;} begins a line like that of what is replaced. */
    private String replaced(String before, String after) {
        assertThat(released).contains(before);
        String line = released.lines()
                .filter(text -> text.contains(before))
                .findFirst()
                .orElseThrow();
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        return released.replace(before, after.replace(" ;; ", "\n" + indent));
    }

    private static JsonNode document(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }
}
