package dev.comanda.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import dev.comanda.architecture.Architecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_gateway_streams_and_keeps_to_the_house() {
        return Architecture.ofModule(ArchitectureTest.class)
                .and(
                        "Packages depend on each other in one direction only",
                        "of two that need each other neither can be understood alone",
                        slices().matching("dev.comanda.gateway.(*)..").should().beFreeOfCycles())
                .and(
                        "The proxy understands no body",
                        "what passes through is the services' business, and arrives byte for byte",
                        noClasses()
                                .that()
                                .resideInAPackage("..proxy..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("com.fasterxml.jackson..", "io.vertx.core.json.."))
                .and(
                        "Pages and sessions know nothing of the services",
                        "they have to work while no service does",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..page..", "..session..", "..problem..", "..ingress..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("..proxy..", "..live.."))
                .tests();
    }
}
