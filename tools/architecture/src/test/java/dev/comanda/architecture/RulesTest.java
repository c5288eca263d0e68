package dev.comanda.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule accepts code that follows it, and names every class that breaks it. */
class RulesTest {

    @ParameterizedTest
    @MethodSource("sentences")
    void a_sound_hexagon_passes_every_rule(String sentence) {
        Rule rule = rule(sentence, Fixtures.SOUND);

        assertThatCode(() -> rule.check(Fixtures.under(Fixtures.SOUND))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_rule_names_everything_that_breaks_it(String sentence) {
        String fixture = Fixtures.breaking(sentence);
        Rule rule = rule(sentence, fixture);

        assertThat(Fixtures.violators(fixture)).isNotEmpty();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(Fixtures.under(fixture)))
                .withMessageContaining(sentence)
                .satisfies(complaint -> assertThat(complaint.getMessage()).contains(Fixtures.violators(fixture)));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_rule_that_matches_no_class_fails(String sentence) {
        Rule rule = rule(sentence, Fixtures.SOUND);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(Fixtures.nothing()))
                .withMessageContaining("failed to check any classes");
    }

    @Test
    void no_rule_is_without_a_fixture_and_no_fixture_without_a_rule() {
        assertThat(Fixtures.breaking())
                .isEqualTo(sentences().map(Fixtures::breaking).collect(Collectors.toSet()));
    }

    @Test
    void no_two_rules_have_the_same_sentence() {
        assertThat(sentences()).doesNotHaveDuplicates();
    }

    @Test
    void every_rule_of_a_module_is_one_of_a_hexagon() {
        assertThat(sentences().toList()).containsAll(sentencesOf(RuleBook.module(Fixtures.SOUND)));
        assertThat(sentencesOf(RuleBook.module(Fixtures.SOUND)))
                .containsAll(sentencesOf(RuleBook.program(Fixtures.SOUND)))
                .contains(HabitRules.NOTHING_IS_PRINTED.sentence());
    }

    static Stream<String> sentences() {
        return sentencesOf(RuleBook.hexagon(new Layout(Fixtures.SOUND))).stream();
    }

    private static List<String> sentencesOf(List<Rule> rules) {
        return rules.stream().map(Rule::sentence).toList();
    }

    private static Rule rule(String sentence, String root) {
        return RuleBook.hexagon(new Layout(root)).stream()
                .filter(rule -> rule.sentence().equals(sentence))
                .findFirst()
                .orElseThrow();
    }
}
