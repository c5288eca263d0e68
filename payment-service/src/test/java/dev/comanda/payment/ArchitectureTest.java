package dev.comanda.payment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.comanda.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_service_is_a_hexagon() {
        return Architecture.ofHexagon(ArchitectureTest.class)
                .and(
                        "Stripe is known to its adapter only",
                        "another provider is another adapter",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..adapter.out.stripe..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("com.stripe.."))
                .and(
                        "No transaction spans a call to the provider",
                        "a call takes seconds, and what it did at the provider is not rolled back",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..payment.application..", "..adapter.out.stripe..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("dev.comanda.messaging..", "io.quarkus.hibernate.."))
                .tests();
    }
}
