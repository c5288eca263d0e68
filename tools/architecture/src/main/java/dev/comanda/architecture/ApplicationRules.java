package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Use cases: load, decide, save. */
final class ApplicationRules {

    private static final String SUFFIX = "Service";

    /** What it records and looks up; its header and its table are other packages. */
    private static final String IDEMPOTENCY = "dev.comanda.http.idempotency";

    private static final DescribedPredicate<JavaClass> RETRIES = describe(
            "retry",
            type -> type.getName().equals("io.smallrye.mutiny.groups.UniRetry")
                    || type.getName().equals("io.smallrye.mutiny.groups.MultiRetry"));

    private ApplicationRules() {}

    static List<Rule> of(Layout layout) {
        return List.of(
                Rule.ofProduction(
                        "The application knows only the domain, its ports, Mutiny and the scopes of CDI",
                        "what a use case does must be readable, and testable, without any technology",
                        classes()
                                .that()
                                .resideInAPackage(layout.application())
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(
                                        "java..",
                                        layout.domain(),
                                        layout.application(),
                                        "dev.comanda.money..",
                                        IDEMPOTENCY,
                                        "io.smallrye.mutiny..",
                                        "jakarta.enterprise.context..",
                                        "org.jspecify.annotations.."))),
                Rule.ofProduction(
                        "Nothing of the application is public but its ports",
                        "there is one way in, and it can be replaced",
                        noClasses().that(layout.useCases()).should().bePublic()),
                Rule.ofProduction(
                        "A use case retries nothing",
                        "whoever calls it does: it does not know whether it runs in the transaction of an event",
                        noClasses().that(layout.useCases()).should().dependOnClassesThat(RETRIES)),
                Rule.ofProduction(
                        "A use case is called after its port",
                        "PlaceOrder is found in PlaceOrderService, and every Service is the use case of a port",
                        classes()
                                .that(layout.useCases())
                                .should(beCalledAfterThePort(resideInAnyPackage(layout.inPorts())))));
    }

    private static ArchCondition<JavaClass> beCalledAfterThePort(DescribedPredicate<JavaClass> inPort) {
        return Conditions.should(
                "be called after the in-port that they implement",
                type -> {
                    Set<String> names = namesOfUseCase(type, inPort);
                    return names.isEmpty()
                            ? !type.getSimpleName().endsWith(SUFFIX)
                            : names.contains(type.getSimpleName());
                },
                type -> "%s would be called one of %s".formatted(type.getName(), namesOfUseCase(type, inPort)));
    }

    private static Set<String> namesOfUseCase(JavaClass type, DescribedPredicate<JavaClass> inPort) {
        return type.getAllRawInterfaces().stream()
                .filter(inPort)
                .map(port -> port.getSimpleName() + SUFFIX)
                .collect(Collectors.toSet());
    }
}
