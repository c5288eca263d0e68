package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;

/** What domain classes may use. */
final class DomainRules {

    /** Methods that return another value each time. */
    private static final Set<String> CHANCE_AND_TIME = Set.of("now", "instant", "millis", "randomUUID", "random");

    private static final DescribedPredicate<JavaClass> LATER = resideInAPackage("io.smallrye.mutiny..")
            .or(assignableTo(CompletionStage.class))
            .or(assignableTo(Future.class))
            .or(assignableTo(Flow.Publisher.class));

    private DomainRules() {}

    static List<Rule> of(Layout layout) {
        return List.of(
                Rule.ofProduction(
                        "The domain depends only on Java, itself and money",
                        "business rules outlive every framework",
                        classes()
                                .that()
                                .resideInAPackage(layout.domain())
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(
                                        "java..",
                                        layout.domain(),
                                        "dev.comanda.money..",
                                        "org.jspecify.annotations.."))),
                Rule.ofProduction(
                        "The domain is synchronous",
                        "a decision is a pure function of what was loaded",
                        noClasses()
                                .that()
                                .resideInAPackage(layout.domain())
                                .should()
                                .dependOnClassesThat(LATER)),
                Rule.ofProduction(
                        "The domain gets time and new ids as arguments",
                        "a decision must be repeatable, in tests and in retries",
                        noClasses()
                                .that()
                                .resideInAPackage(layout.domain())
                                .should()
                                .callMethodWhere(
                                        describe("it reads the clock or a random source", DomainRules::varies))));
    }

    private static boolean varies(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("java.")
                && call.getTarget().getRawParameterTypes().isEmpty()
                && CHANCE_AND_TIME.contains(call.getName());
    }
}
