package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;

/** Rules for every module, hexagon or not. */
final class HabitRules {

    /** What several modules may depend on; a new library needs an entry here and an ADR. */
    private static final String[] LIBRARIES = {
        "dev.comanda.money..",
        "dev.comanda.messaging..",
        "dev.comanda.telemetry..",
        "dev.comanda.http..",
        "dev.comanda.servers.."
    };

    static final Rule NOTHING_IS_PRINTED = Rule.ofProduction(
            "Nothing is printed",
            "what matters is logged, with time and level",
            noClasses().should(ACCESS_STANDARD_STREAMS));

    private HabitRules() {}

    static List<Rule> of(String root) {
        return List.of(
                Rule.ofProduction(
                        "A module depends on no other module except libraries",
                        "services communicate by events and HTTP: a shared class would couple them",
                        noClasses()
                                .should()
                                .dependOnClassesThat(resideInAPackage("dev.comanda..")
                                        .and(describe("belong to another module", type -> !isOwn(type, root)))
                                        .and(describe(
                                                "belong to no library",
                                                type -> !resideInAnyPackage(LIBRARIES)
                                                        .test(type))))),
                Rule.ofProduction(
                        "Every package is null-marked",
                        "null is allowed only where it is declared",
                        classes().should(liveInANullMarkedPackage())),
                Rule.ofProduction(
                        "Beans use constructor injection",
                        "an object without its dependencies must be impossible, in tests too",
                        noFields()
                                .should()
                                .beAnnotatedWith("jakarta.inject.Inject")
                                .orShould()
                                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")),
                Rule.ofProduction(
                        "Hibernate sessions are opened by Sessions only",
                        "Panache closes a cancelled session in the middle of a statement, and leaks connections",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("dev.comanda.messaging.Sessions")
                                .should()
                                .callMethodWhere(describe("Panache opens a session", HabitRules::opensSession))),
                Rule.ofProduction(
                        "Nothing logs to java.util.logging",
                        "its levels and formats are not those that operators configure",
                        noClasses()
                                .that()
                                .areNotAssignableTo("java.util.logging.Filter")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("java.util.logging..")));
    }

    private static boolean opensSession(JavaMethodCall call) {
        return call.getTargetOwner().getSimpleName().equals("Panache")
                && call.getName().startsWith("with");
    }

    private static boolean isOwn(JavaClass type, String root) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return Conditions.should(
                "be in a null-marked package",
                type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                type -> type.getName() + " is in a package without @NullMarked");
    }
}
