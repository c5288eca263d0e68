package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/** Types that are sent or stored. */
final class WireRules {

    private WireRules() {}

    static List<Rule> of(Layout layout) {
        DescribedPredicate<JavaClass> inPostgres = resideInAPackage(layout.postgres());
        return List.of(
                Rule.ofProduction(
                        "Stored types are named Row",
                        "a change of a Row must consider what earlier releases have stored",
                        classes()
                                .that(inPostgres.and(describe("are stored", WireRules::isStored)))
                                .should()
                                .haveSimpleNameEndingWith("Row")),
                Rule.ofProduction(
                        "Only stored types are named Row",
                        "the name is a warning, and has to stay one",
                        classes()
                                .that()
                                .haveSimpleNameEndingWith("Row")
                                .should(Conditions.should(
                                        "be stored by the PostgreSQL adapter",
                                        type -> inPostgres.test(type) && isStored(type),
                                        type -> type.getName() + " is not stored"))),
                Rule.ofProduction(
                        "Types on a wire are named Json",
                        "a change of a Json must consider clients, consumers and publishers",
                        classes()
                                .that()
                                .resideInAPackage(layout.adapters())
                                .and()
                                .resideOutsideOfPackage(layout.postgres())
                                .and()
                                .areRecords()
                                .should()
                                .haveSimpleNameEndingWith("Json")),
                Rule.ofProduction(
                        "Stored and sent types do not use domain types",
                        "the domain must be free to change without a migration and without breaking readers",
                        fields().that()
                                .areDeclaredInClassesThat()
                                .haveNameMatching(".*(Row|Json)")
                                .and()
                                .doNotHaveModifier(JavaModifier.STATIC)
                                .should(Conditions.should(
                                        "have no domain type, except enums",
                                        field -> isSpeltOut(field, layout),
                                        field -> "%s is of %s"
                                                .formatted(
                                                        field.getFullName(),
                                                        field.getType().getName())))));
    }

    private static boolean isStored(JavaClass type) {
        return type.isRecord()
                || type.isAnnotatedWith("jakarta.persistence.Entity")
                || type.isAnnotatedWith("jakarta.persistence.Embeddable")
                || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass");
    }

    private static boolean isSpeltOut(JavaField field, Layout layout) {
        return field.getType().getAllInvolvedRawTypes().stream()
                .filter(resideInAPackage(layout.domain()))
                .allMatch(JavaClass::isEnum);
    }
}
