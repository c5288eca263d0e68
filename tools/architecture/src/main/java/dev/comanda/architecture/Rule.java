package dev.comanda.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule for the code of a module. It fails if it matches no class: renaming a package would otherwise disable it
 * unnoticed.
 */
record Rule(String sentence, Scope scope, ArchRule archRule) {

    enum Scope {
        PRODUCTION,
        TESTS,
        ALL
    }

    static Rule ofProduction(String sentence, String reason, ArchRule rule) {
        return of(sentence, reason, Scope.PRODUCTION, rule);
    }

    static Rule ofTests(String sentence, String reason, ArchRule rule) {
        return of(sentence, reason, Scope.TESTS, rule);
    }

    static Rule ofAll(String sentence, String reason, ArchRule rule) {
        return of(sentence, reason, Scope.ALL, rule);
    }

    private static Rule of(String sentence, String reason, Scope scope, ArchRule rule) {
        return new Rule(
                sentence, scope, rule.allowEmptyShould(false).as(sentence).because(reason));
    }

    /** @throws AssertionError if a class breaks the rule, which the message names, or none is matched */
    void check(Code code) {
        archRule.check(classes(code));
    }

    private JavaClasses classes(Code code) {
        return switch (scope) {
            case PRODUCTION -> code.production();
            case TESTS -> code.tests();
            case ALL -> code.all();
        };
    }
}
