package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.List;
import java.util.stream.Stream;

/** Which technology is used where. */
final class TechnologyRules {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";

    private static final List<String> CHANGES =
            List.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE");

    private static final List<String> WHO_MAY_CALL = List.of(
            "io.quarkus.security.Authenticated",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.DenyAll");

    private static final List<String> QUERIES =
            List.of("jakarta.ws.rs.QueryParam", "org.jboss.resteasy.reactive.RestQuery");

    private static final DescribedPredicate<JavaClass> TRANSACTIONS = resideInAnyPackage("jakarta.transaction..")
            .or(describe(
                    "transactions",
                    type -> Stream.of("Transactions", "WithTransaction", "WithSession")
                            .anyMatch(type.getSimpleName()::equals)));

    private TechnologyRules() {}

    static List<Rule> of(Layout layout) {
        return List.of(
                Rule.ofProduction(
                        "Only the PostgreSQL adapter uses the database",
                        "entities elsewhere bring lazy loading and column names along",
                        outside(layout.postgres())
                                .dependOnClassesThat(resideInAnyPackage(
                                        "jakarta.persistence..",
                                        "org.hibernate..",
                                        "io.quarkus.hibernate..",
                                        "io.quarkus.panache..",
                                        "io.vertx.pgclient..",
                                        "io.vertx.sqlclient..",
                                        "io.vertx.mutiny.pgclient..",
                                        "io.vertx.mutiny.sqlclient..",
                                        "java.sql.."))),
                Rule.ofProduction(
                        "Only the PostgreSQL adapter uses transactions",
                        "a transaction around several calls would hold its connection while they wait",
                        outside(layout.postgres()).dependOnClassesThat(TRANSACTIONS)),
                Rule.ofProduction(
                        "Only the Kafka adapters use Kafka",
                        "events enter and leave in one place",
                        outside(layout.adapter("*", "kafka"))
                                .dependOnClassesThat(resideInAnyPackage(
                                        "org.apache.kafka..",
                                        "org.eclipse.microprofile.reactive.messaging..",
                                        "io.smallrye.reactive.messaging.."))),
                Rule.ofProduction(
                        "Only the REST adapters use HTTP",
                        "a use case that returns status codes can't serve an event",
                        outside(layout.adapter("*", "rest"))
                                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs.."))),
                Rule.ofProduction(
                        "Resources are in the inbound REST adapter",
                        "an endpoint elsewhere would be overlooked",
                        classes()
                                .that(describe("are resources", TechnologyRules::isResource))
                                .should()
                                .resideInAPackage(layout.adapter("in", "rest"))),
                Rule.ofProduction(
                        "Every endpoint declares who may call it",
                        "rules by path alone have been bypassed before",
                        methods()
                                .that(describe("are endpoints", TechnologyRules::isEndpoint))
                                .should(Conditions.should(
                                        "be annotated with who may call them, or their class",
                                        TechnologyRules::isGuarded,
                                        method -> method.getFullName() + " does not declare who may call it"))),
                Rule.ofProduction(
                        "Requests that change something are retried on conflicts",
                        "a guest whose own requests conflict has done nothing wrong",
                        methods()
                                .that(describe("change something", TechnologyRules::isChange))
                                .should(Conditions.should(
                                        "be annotated with @RetryOnConflict, or their class",
                                        TechnologyRules::isRetried,
                                        method -> method.getFullName() + " is not retried"))),
                Rule.ofProduction(
                        "Query parameters come as the request has them",
                        "the framework answers 404 to a number that is none, takes the first of several, and drops empty ones",
                        methods()
                                .that(describe("are endpoints", TechnologyRules::isEndpoint))
                                .should(Conditions.should(
                                        "leave query parameters to QueryParameter",
                                        method -> method.getParameters().stream()
                                                .allMatch(TechnologyRules::isNoQueryParameter),
                                        method -> method.getFullName() + " takes one as a parameter"))));
    }

    private static ClassesShould outside(String packages) {
        return noClasses().that().resideOutsideOfPackage(packages).should();
    }

    /** An interface with a path is a client of another service's resource. */
    private static boolean isResource(JavaClass type) {
        return !type.isInterface() && type.isAnnotatedWith(PATH);
    }

    private static boolean isEndpoint(JavaMethod method) {
        return !method.getOwner().isInterface() && method.isMetaAnnotatedWith(HTTP_METHOD);
    }

    private static boolean isChange(JavaMethod method) {
        return !method.getOwner().isInterface() && CHANGES.stream().anyMatch(method::isAnnotatedWith);
    }

    private static boolean isRetried(JavaMethod method) {
        return Stream.concat(method.getAnnotations().stream(), method.getOwner().getAnnotations().stream())
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().equals("RetryOnConflict"));
    }

    private static boolean isNoQueryParameter(JavaParameter parameter) {
        return QUERIES.stream().noneMatch(parameter::isAnnotatedWith);
    }

    private static boolean isGuarded(JavaMethod method) {
        return isAnnotatedWithCallers(method) || isAnnotatedWithCallers(method.getOwner());
    }

    private static boolean isAnnotatedWithCallers(CanBeAnnotated annotated) {
        return WHO_MAY_CALL.stream().anyMatch(annotated::isAnnotatedWith);
    }
}
