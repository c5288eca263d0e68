package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;

/** How tests are named and written. */
final class TestRules {

    private static final Set<String> TEST_ANNOTATIONS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");

    private TestRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofTests(
                        "No mocking library is used",
                        "a fake passes the contract tests of its port, a mock does what its author assumed",
                        noClasses()
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "org.mockito..",
                                        "org.easymock..",
                                        "io.mockk..",
                                        "mockit..",
                                        "org.powermock..",
                                        "io.quarkus.test.junit.mockito.."))),
                Rule.ofTests(
                        "Every class with tests is run",
                        "Maven runs classes named Test or IT; a test with another name can't fail",
                        classes()
                                .that(describe("have tests", TestRules::hasTests))
                                .and()
                                .doNotHaveModifier(JavaModifier.ABSTRACT)
                                .should()
                                .haveNameMatching(".*(Test|IT)(\\$.*)?")),
                Rule.ofTests(
                        "Test names are sentences",
                        "the name of a failed test says what is broken",
                        methods()
                                .that(describe("are tests", TestRules::isTest))
                                .should()
                                .haveNameMatching("[a-z0-9]+(_[a-z0-9]+)+")),
                Rule.ofTests(
                        "Tests do not sleep",
                        "a fixed pause is too long on most machines and too short on one",
                        noClasses()
                                .should()
                                .callMethodWhere(describe(
                                        "it is a sleep",
                                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                                && call.getName().equals("sleep")))));
    }

    private static boolean hasTests(JavaClass type) {
        return type.getAllMethods().stream().anyMatch(TestRules::isTest);
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getName)
                .anyMatch(TEST_ANNOTATIONS::contains);
    }
}
