package dev.comanda.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = GatewayConfig.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_depend_on_each_other_in_one_direction_only =
            slices().matching("dev.comanda.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_proxy_reads_no_body = noClasses()
            .that()
            .resideInAPackage("..proxy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson..", "io.vertx.core.json..");

    @ArchTest
    static final ArchRule pages_and_sessions_know_nothing_of_the_services = noClasses()
            .that()
            .resideInAnyPackage("..page..", "..session..", "..problem..", "..door..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..proxy..", "..live..");
}
