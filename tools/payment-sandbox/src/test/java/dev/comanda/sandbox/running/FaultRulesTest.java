package dev.comanda.sandbox.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FaultRulesTest extends RunningSandbox {

    @AfterEach
    void behave() {
        FaultApi.end();
    }

    @Test
    void rules_are_shown_with_their_defaults() {
        // When
        FaultApi.setRules("""
                {"fault": "drop", "on": "checkout.session.completed", "probability": 0.25, "times": 3},
                {"fault": "duplicate", "on": "*", "count": 3},
                {"fault": "delay", "on": "POST /v1/refunds", "delayMillis": 100, "times": null}""");

        // Then
        var shown = FaultApi.show();
        assertThat(shown.getLong("seed")).isEqualTo(42);
        assertThat(shown.getList("rules.fault")).containsExactly("drop", "duplicate", "delay");
        assertThat(shown.getList("rules.probability")).containsExactly(0.25f, 1.0f, 1.0f);
        assertThat(shown.getList("rules.times")).containsExactly(3, null, null);
        assertThat(shown.getList("rules.count")).containsExactly(2, 3, 2);
        assertThat(shown.getList("rules.delayMillis")).containsExactly(0, 0, 100);
        assertThat(shown.getList("rules.struck")).containsExactly(0, 0, 0);
    }

    @Test
    void new_rules_replace_all_others_and_a_delete_leaves_none() {
        // Given
        FaultApi.setRules("""
                {"fault": "drop", "on": "*"}, {"fault": "error", "on": "*"}""");

        // When
        FaultApi.setRules("""
                {"fault": "conflict", "on": "*"}""");

        // Then
        assertThat(FaultApi.show().getList("rules.fault")).containsExactly("conflict");
        FaultApi.end();
        assertThat(FaultApi.show().getList("rules")).isEmpty();
    }

    @Test
    void a_seed_is_chosen_if_none_is_given() {
        FaultApi.attempt("{\"rules\": []}").then().statusCode(200);

        assertThat(FaultApi.show().<Object>get("seed")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fault       | {'fault': 'explode', 'on': '*'}                             | conflict",
                "fault       | {'on': '*'}                                                 | text",
                "on          | {'fault': 'error'}                                          | text",
                "on          | {'fault': 'error', 'on': 'checkout.session.completed'}      | POST /v1/refunds",
                "on          | {'fault': 'drop', 'on': 'POST /v1/refunds'}                 | checkout.session.completed",
                "on          | {'fault': 'error', 'on': '/v1/refunds'}                     | a method and a path",
                "probability | {'fault': 'error', 'on': '*', 'probability': 1.5}           | from 0 to 1",
                "probability | {'fault': 'error', 'on': '*', 'probability': '1'}           | from 0 to 1",
                "times       | {'fault': 'error', 'on': '*', 'times': 0}                   | at least 1",
                "times       | {'fault': 'error', 'on': '*', 'times': 1.5}                 | integer",
                "delayMillis | {'fault': 'delay', 'on': '*'}                               | from 1 to",
                "delayMillis | {'fault': 'delay', 'on': '*', 'delayMillis': 99999999}      | from 1 to",
                "delayMillis | {'fault': 'error', 'on': '*', 'delayMillis': -1}            | at least 0",
                "delayMillis | {'fault': 'timeout', 'on': '*', 'delayMillis': 10}          | means nothing",
                "count       | {'fault': 'duplicate', 'on': '*', 'count': 1}               | at least 2",
                "count       | {'fault': 'duplicate', 'on': '*', 'count': 1000}            | from 2 to",
                "count       | {'fault': 'error', 'on': '*', 'count': 2}                   | duplicate only",
                "propability | {'fault': 'error', 'on': '*', 'propability': 1}             | unknown"
            })
    void an_invalid_rule_is_refused_with_its_index_and_field(String field, String rule, String hint) {
        // Given
        FaultApi.setRules("""
                {"fault": "drop", "on": "*"}""");

        // When
        var answer = FaultApi.attempt(
                "{\"rules\": [{\"fault\": \"error\", \"on\": \"*\"}, %s]}".formatted(rule.replace('\'', '"')));

        // Then
        answer.then()
                .statusCode(400)
                .body("rule", equalTo(1))
                .body("field", equalTo(field))
                .body("message", containsString("rules[1]." + field))
                .body("message", containsString(hint));
        assertThat(FaultApi.show().getList("rules.fault")).containsExactly("drop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"rules\": {}}", "{\"seed\": \"x\", \"rules\": []}", "{\"ruls\": []}"})
    void a_body_without_rules_is_refused(String body) {
        FaultApi.attempt(body).then().statusCode(400).body("rule", nullValue());
    }
}
