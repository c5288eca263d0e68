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

/** What use cases may depend on, and their names. */
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
                        "The application depends only on the domain, its ports, Mutiny and CDI scopes",
                        "a use case must be readable and testable without any technology",
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
                        "Only the ports of the application are public",
                        "callers depend on the port, so the implementation can be replaced",
                        noClasses().that(layout.useCases()).should().bePublic()),
                Rule.ofProduction(
                        "Use cases do not retry",
                        "the caller does: a use case does not know whether it runs in an event's transaction",
                        noClasses().that(layout.useCases()).should().dependOnClassesThat(RETRIES)),
                Rule.ofProduction(
                        "Use cases are named after their port",
                        "PlaceOrderService implements PlaceOrder, and every Service implements a port",
                        classes()
                                .that(layout.useCases())
                                .should(beCalledAfterThePort(resideInAnyPackage(layout.inPorts())))));
    }

    private static ArchCondition<JavaClass> beCalledAfterThePort(DescribedPredicate<JavaClass> inPort) {
        return Conditions.should(
                "be named after the in-port that they implement",
                type -> {
                    Set<String> names = namesOfUseCase(type, inPort);
                    return names.isEmpty()
                            ? !type.getSimpleName().endsWith(SUFFIX)
                            : names.contains(type.getSimpleName());
                },
                type -> "%s should be named one of %s".formatted(type.getName(), namesOfUseCase(type, inPort)));
    }

    private static Set<String> namesOfUseCase(JavaClass type, DescribedPredicate<JavaClass> inPort) {
        return type.getAllRawInterfaces().stream()
                .filter(inPort)
                .map(port -> port.getSimpleName() + SUFFIX)
                .collect(Collectors.toSet());
    }
}
