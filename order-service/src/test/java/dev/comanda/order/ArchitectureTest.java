package dev.comanda.order;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages are the hexagon. ArchUnit fails a rule that matches no class, which these rules count on. */
@AnalyzeClasses(packages = "dev.comanda.order", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_ONLY_JAVA_AND_MONEY = classes()
            .that()
            .resideInAPackage("..order.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "dev.comanda.order.domain..", "dev.comanda.money..", "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule THE_APPLICATION_KNOWS_NO_ADAPTER_AND_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("..order.application..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "dev.comanda.order.domain..",
                    "dev.comanda.order.application..",
                    "dev.comanda.money..",
                    "io.smallrye.mutiny..",
                    "jakarta.enterprise.context..",
                    "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule USE_CASES_ARE_REACHED_THROUGH_PORTS = classes()
            .that()
            .resideInAPackage("..order.application")
            .and()
            .haveSimpleNameEndingWith("Service")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule ADAPTERS_KEEP_THEIR_CLASSES_TO_THEMSELVES = noClasses()
            .that()
            .resideInAnyPackage("..adapter.in..", "..adapter.out.*..")
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("..order.adapter.*.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule WIRE_TYPES_SAY_SO = classes()
            .that()
            .resideInAnyPackage("..adapter.in.rest..", "..adapter.out.kafka..")
            .and()
            .areRecords()
            .should()
            .haveSimpleNameEndingWith("Json");

    @ArchTest
    static final ArchRule PERSISTENCE_TYPES_SAY_SO = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or(describe(
                    "are records of the PostgreSQL adapter",
                    type -> type.isRecord() && type.getPackageName().endsWith("adapter.out.postgres")))
            .should()
            .haveSimpleNameEndingWith("Row");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Base|Common)");
}
