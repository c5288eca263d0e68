package dev.comanda.payment;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages are the hexagon. ArchUnit fails a rule that matches no class, which these rules count on. */
@AnalyzeClasses(packages = "dev.comanda.payment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_ONLY_JAVA_AND_MONEY = classes()
            .that()
            .resideInAPackage("..payment.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "dev.comanda.payment.domain..", "dev.comanda.money..", "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule THE_APPLICATION_KNOWS_NO_ADAPTER_AND_NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("..payment.application..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "dev.comanda.payment.domain..",
                    "dev.comanda.payment.application..",
                    "dev.comanda.money..",
                    "io.smallrye.mutiny..",
                    "jakarta.enterprise.context..",
                    "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule USE_CASES_ARE_REACHED_THROUGH_PORTS = noClasses()
            .that()
            .resideInAPackage("..payment.application")
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule ADAPTERS_KEEP_THEIR_CLASSES_TO_THEMSELVES = noClasses()
            .that()
            .resideInAnyPackage("..adapter.in.*..", "..adapter.out.*..")
            .and()
            .areTopLevelClasses()
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("..payment.adapter.*.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule STRIPE_IS_KNOWN_TO_ITS_ADAPTER_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("..adapter.out.stripe..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..");

    @ArchTest
    static final ArchRule NO_TRANSACTION_SPANS_A_CALL_TO_THE_PROVIDER = noClasses()
            .that()
            .resideInAnyPackage("..payment.application..", "..adapter.out.stripe..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.comanda.messaging..", "io.quarkus.hibernate..", "jakarta.transaction..");

    @ArchTest
    static final ArchRule PERSISTENCE_TYPES_SAY_SO = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .haveSimpleNameEndingWith("Row")
            .andShould()
            .resideInAPackage("..adapter.out.postgres..");

    @ArchTest
    static final ArchRule PORTS_ANSWER_LATER = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.port\\.out\\.(Payments|Webhooks|PaymentProvider)")
            .should()
            .haveRawReturnType("io.smallrye.mutiny.Uni");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Base|Common)");
}
