package dev.comanda.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_library_follows_its_own_rules() {
        return Architecture.ofModule(ArchitectureTest.class).tests();
    }

    @Test
    void a_hexagon_has_a_test_for_each_rule_by_its_sentence() {
        List<String> names = Architecture.ofHexagon(ArchitectureTest.class)
                .tests()
                .map(DynamicTest::getDisplayName)
                .toList();

        assertThat(names).containsExactlyElementsOf(RulesTest.sentences().toList());
    }

    @Test
    void a_modules_own_rule_is_tested_too_and_must_match_something() {
        DynamicTest own = Architecture.ofModule(ArchitectureTest.class)
                .and(
                        "Nothing is anywhere",
                        "this is a test",
                        classes()
                                .that()
                                .resideInAPackage("nowhere")
                                .should()
                                .bePublic()
                                .allowEmptyShould(true))
                .tests()
                .reduce((first, last) -> last)
                .orElseThrow();

        assertThat(own.getDisplayName()).isEqualTo("Nothing is anywhere");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> own.getExecutable().execute())
                .withMessageContaining("failed to check any classes");
    }
}
