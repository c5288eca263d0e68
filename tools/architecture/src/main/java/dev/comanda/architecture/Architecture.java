package dev.comanda.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of one module. Each becomes a test with its sentence as name; a rule that matches no class fails.
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; the_service_is_a_hexagon() {
 *     return Architecture.ofHexagon(ArchitectureTest.class).tests();
 * }
 * </pre>
 */
public final class Architecture {

    private final Code code;
    private final List<Rule> rules;

    private Architecture(Code code, List<Rule> rules) {
        this.code = code;
        this.rules = rules;
    }

    /** A service: domain, application with its ports, adapters. {@code test} is in the service's root package. */
    public static Architecture ofHexagon(Class<?> test) {
        Layout layout = new Layout(test.getPackageName());
        return new Architecture(Code.of(layout.root()), RuleBook.hexagon(layout));
    }

    /** A library or an application without a hexagon. {@code test} is in the module's root package. */
    public static Architecture ofModule(Class<?> test) {
        return new Architecture(Code.of(test.getPackageName()), RuleBook.module(test.getPackageName()));
    }

    /** A command-line program, which may print. {@code test} is in the module's root package. */
    public static Architecture ofProgram(Class<?> test) {
        return new Architecture(Code.of(test.getPackageName()), RuleBook.program(test.getPackageName()));
    }

    /** Adds a rule of this module for its production code. */
    public Architecture and(String sentence, String reason, ArchRule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(Rule.ofProduction(sentence, reason, rule));
        return new Architecture(code, more);
    }

    /** A test for each rule, in order. */
    public Stream<DynamicTest> tests() {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.sentence(), () -> rule.check(code)));
    }
}
