package dev.comanda.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names that say what a thing is. */
final class NamingRules {

    /** They say that somebody did not know what a thing is. */
    private static final Set<String> EMPTY_WORDS =
            Set.of("impl", "manager", "helper", "helpers", "util", "utils", "dto", "dtos", "common", "base", "misc");

    private static final String BETWEEN_WORDS = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])";

    private NamingRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.ofAll(
                        "Names of classes say what they are",
                        "Impl, Manager, Helper, Util, Dto, Common and Base fit everything and say nothing",
                        classes()
                                .should(have(
                                        "a name that says something", type -> !saysNothing(type.getSimpleName())))),
                Rule.ofAll(
                        "Names of packages say what is in them",
                        "common, base, util and helper attract whatever has no place",
                        classes().should(have("a package that says something", NamingRules::liesSomewhere))),
                Rule.ofAll(
                        "Exceptions are called after what is wrong",
                        "StaleOrder is read where it is thrown and caught; that it is an exception is seen there",
                        classes().should(have("a name that does not repeat its kind", type -> !repeatsItsKind(type)))));
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
