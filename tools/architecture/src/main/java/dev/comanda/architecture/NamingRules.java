package dev.comanda.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names of classes and packages. */
final class NamingRules {

    /** Words that fit everything. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("impl", "manager", "helper", "helpers", "util", "utils", "dto", "dtos", "common", "base", "misc");

    private static final String BETWEEN_WORDS = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])";

    private NamingRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofAll(
                        "Class names are specific",
                        "Impl, Manager, Helper, Util, Dto, Common and Base fit everything and say nothing",
                        classes().should(have("a specific name", type -> !saysNothing(type.getSimpleName())))),
                Rule.ofAll(
                        "Package names are specific",
                        "common, base, util and helper attract everything that has no place",
                        classes().should(have("a package with a specific name", NamingRules::liesSomewhere))),
                Rule.ofAll(
                        "Exceptions are named after what is wrong",
                        "StaleOrder is read where it is thrown and caught, which shows that it is an exception",
                        classes().should(have("a name without Exception", type -> !repeatsItsKind(type)))));
    }

    private static boolean saysNothing(String simpleName) {
        return Arrays.stream(simpleName.split(BETWEEN_WORDS))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(EMPTY_WORDS::contains);
    }

    private static boolean liesSomewhere(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.")).noneMatch(EMPTY_WORDS::contains);
    }

    private static boolean repeatsItsKind(JavaClass type) {
        return type.isAssignableTo(Throwable.class) && type.getSimpleName().endsWith("Exception");
    }

    private static ArchCondition<JavaClass> have(String what, Predicate<JavaClass> fits) {
        return Conditions.should("have " + what, fits, type -> "%s does not have %s".formatted(type.getName(), what));
    }
}
