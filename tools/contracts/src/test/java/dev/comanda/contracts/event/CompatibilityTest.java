package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table: what is replaced in the released schema, by what, and the resulting violation. */
class CompatibilityTest {

    private static final String RELEASED = """
            {"title": "Sold.v1", "x-topic": "sales", "x-key": "id", "type": "object", "required": ["id", "lines"],
             "properties": {
               "id": {"type": "string", "format": "uuid"},
               "state": {"enum": ["open", "closed"]},
               "kind": {"const": "sale"},
               "code": {"type": "string", "pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 9},
               "note": {"type": ["string", "null"]},
               "buyer": {"oneOf": [{"type": "null"}, {"type": "object", "properties": {"name": {"type": "string"}}}]},
               "total": {"$ref": "#/$defs/amount", "description": "Of all."},
               "lines": {"type": "array", "minItems": 1, "maxItems": 7, "items": {
                 "type": "object", "required": ["price"], "properties": {"price": {"$ref": "#/$defs/amount"}}}}},
             "$defs": {"amount": {"type": "integer", "minimum": 0, "maximum": 99}}}""";

    @Test
    void an_unchanged_schema_passes() {
        assertThat(Compatibility.violations(json(RELEASED), json(RELEASED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            "properties": {"price":   > "properties": {"vat": {"type": "number"}, "price":
            "kind":                   > "paidBy": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}, "kind":
            {"name": {                > {"age": {"type": "integer", "minimum": 0}, "name": {
            "title": "Sold.v1",       > "title": "Sold", "description": "Something was sold.",
            ["id", "lines"]           > ["lines", "id"]
            ["string", "null"]        > ["null", "string"]
            ["open", "closed"]        > ["closed", "open"]
            {"$ref": "#/$defs/amount", "description": "Of all."} > {"maximum": 99, "type": "integer", "minimum": 0}
            {"amount": {              > {"unused": {"type": "string"}, "amount": {
            """)
    void optional_fields_and_equivalent_schemas_pass(String before, String after) {
        assertThat(Compatibility.violations(json(RELEASED), json(replaced(before, after))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            "note": {"type": ["string", "null"]},         >                                          > note: is gone
            "properties": {"name": {"type": "string"}}    > "properties": {}                         > buyer.name: is gone
            "properties": {"price": {"$ref": "#/$defs/amount"}} > "properties": {}                   > lines[].price: is gone
            ["id", "lines"]           > ["id"]                     > the event: required was ["id","lines"] and is ["id"]
            ["id", "lines"]           > ["id", "lines", "note"]    > the event: required was ["id","lines"] and is ["id","lines","note"]
            , "required": ["price"]   >                            > lines[]: required was ["price"] and is absent
            {"type": "integer", "min  > {"type": "number", "min    > total: type was "integer" and is "number"
            {"type": "integer", "min  > {"type": "number", "min    > lines[].price: type was "integer" and is "number"
            ["string", "null"]        > "string"                   > note: type was ["string","null"] and is "string"
            ["string", "null"]        > ["string", "null", "integer"] > note: type was ["string","null"] and is ["string","null","integer"]
            , "format": "uuid"        >                            > id: format was "uuid" and is absent
            "format": "uuid"          > "format": "email"          > id: format was "uuid" and is "email"
            "kind": {                 > "kind": {"format": "uuid", > kind: format was absent and is "uuid"
            ["open", "closed"]        > ["open"]                   > state: enum was ["open","closed"] and is ["open"]
            ["open", "closed"]        > ["open", "closed", "lost"] > state: enum was ["open","closed"] and is ["open","closed","lost"]
            {"enum": ["open", "closed"]} > {"type": "string"}      > state: enum was ["open","closed"] and is absent
            "const": "sale"           > "const": "gift"            > kind: const was "sale" and is "gift"
            ^[A-Z]+$                  > ^[A-Za-z]+$                > code: pattern was "^[A-Z]+$" and is "^[A-Za-z]+$"
            "minLength": 2            > "minLength": 1             > code: minLength was 2 and is 1
            "minLength": 2            > "minLength": 3             > code: minLength was 2 and is 3
            "maxLength": 9            > "maxLength": 10            > code: maxLength was 9 and is 10
            "minimum": 0              > "minimum": -1              > total: minimum was 0 and is -1
            "minimum": 0              > "minimum": 1               > lines[].price: minimum was 0 and is 1
            , "maximum": 99           >                            > lines[].price: maximum was 99 and is absent
            "minItems": 1             > "minItems": 0              > lines: minItems was 1 and is 0
            "maxItems": 7             > "maxItems": 8              > lines: maxItems was 7 and is 8
            "items": {                > "contains": {              > lines: items appeared or disappeared
            {"oneOf": [{"type": "null"}, > {"oneOf": [             > buyer: oneOf had 2 choices and has 1
            "x-topic": "sales"        > "x-topic": "deals"         > the event: x-topic was "sales" and is "deals"
            "x-key": "id"             > "x-key": "state"           > the event: x-key was "id" and is "state"
            """)
    void any_other_change_is_a_violation(String before, String after, String breach) {
        assertThat(Compatibility.violations(json(RELEASED), json(replaced(before, after == null ? "" : after))))
                .contains(breach);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            "kind": {                 > "kind": {"not": {},        > kind: not can't be compared
            "x-key": "id",            > "x-key": "id", "additionalProperties": false, > the event: additionalProperties can't be compared
            "kind":                   > "new": {"anyOf": []}, "kind": > new: anyOf can't be compared
            "kind":                   > "new": {"type": "object", "properties": {"old": true}}, "kind": > new.old: is no schema
            "description": "Of all."  > "minimum": 5               > total: minimum beside $ref can't be compared
            {"$ref": "#/$defs/amount", > {"$ref": "#/$defs/money", > total: is no schema: #/$defs/money
            {"$ref": "#/$defs/amount", > {"$ref": "https://elsewhere", > total: is no schema: https://elsewhere
            """)
    void schemas_that_can_not_be_compared_are_refused(String before, String after, String breach) {
        assertThat(Compatibility.violations(json(RELEASED), json(replaced(before, after))))
                .contains(breach);
    }

    private static String replaced(String before, String after) {
        assertThat(RELEASED).contains(before);
        return RELEASED.replace(before, after);
    }

    private static JsonNode json(String text) {
        return Json.parse(text);
    }
}
