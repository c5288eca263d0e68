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

/** What every module keeps to, hexagon or not. */
final class HabitRules {

    /** What several modules may depend on; a new library is added here, and in a decision. */
    private static final String[] LIBRARIES = {
        "dev.comanda.money..",
        "dev.comanda.messaging..",
        "dev.comanda.telemetry..",
        "dev.comanda.http..",
        "dev.comanda.servers.."
    };

    static final Rule NOTHING_IS_PRINTED = Rule.ofProduction(
            "Nothing is printed",
            "what has to be known is logged, with a time and a level",
            noClasses().should(ACCESS_STANDARD_STREAMS));

    private HabitRules() {}

    static List<Rule> of(String root) {
        return List.of(
                Rule.ofProduction(
                        "A module knows no other module but libraries",
                        "services talk by events and HTTP: a shared class would make two of them one",
                        noClasses()
                                .should()
                                .dependOnClassesThat(resideInAPackage("dev.comanda..")
                                        .and(describe("are another module's", type -> !isOwn(type, root)))
                                        .and(describe(
                                                "are no library's",
                                                type -> !resideInAnyPackage(LIBRARIES)
                                                        .test(type))))),
                Rule.ofProduction(
                        "Every package says in a sentence what it is, and is null-marked",
                        "null is a value only where it is announced",
                        classes().should(liveInANullMarkedPackage())),
                Rule.ofProduction(
                        "Beans get what they need by their constructor",
                        "an object without its parts must not be possible, in a test either",
                        noFields()
                                .should()
                                .beAnnotatedWith("jakarta.inject.Inject")
                                .orShould()
                                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")),
                Rule.ofProduction(
                        "Sessions are opened so that no cancellation breaks them",
                        "Panache closes a cancelled session in the midst of a statement, and loses connections that it waits for",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName("dev.comanda.messaging.Sessions")
                                .should()
                                .callMethodWhere(describe("Panache opens a session", HabitRules::opensSession))),
                Rule.ofProduction(
                        "Nobody logs by java.util.logging",
                        "its levels and formats are not those that operators set",
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
                "live in a null-marked package",
                type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                type -> type.getName() + " lives in a package without @NullMarked");
    }
}
