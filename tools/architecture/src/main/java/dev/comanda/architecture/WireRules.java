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

/** What leaves the service, to a wire or to a table, has a form of its own. */
final class WireRules {

    private WireRules() {}

    static List<Rule> of(Layout layout) {
        DescribedPredicate<JavaClass> inPostgres = resideInAPackage(layout.postgres());
        return List.of(
                Rule.ofProduction(
                        "What is stored is called Row",
                        "whoever changes a Row thinks of what the releases before have stored",
                        classes()
                                .that(inPostgres.and(describe("are stored", WireRules::isStored)))
                                .should()
                                .haveSimpleNameEndingWith("Row")),
                Rule.ofProduction(
                        "Only what is stored is called Row",
                        "the name is a warning, and must not wear out",
                        classes()
                                .that()
                                .haveSimpleNameEndingWith("Row")
                                .should(Conditions.should(
                                        "be stored by the PostgreSQL adapter",
                                        type -> inPostgres.test(type) && isStored(type),
                                        type -> type.getName() + " is not stored"))),
                Rule.ofProduction(
                        "What goes over a wire is called Json",
                        "whoever changes a Json thinks of those at the other end",
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
                        "What is stored or sent is spelt out",
                        "the domain must be free to change without a migration and without breaking those who read",
                        fields().that()
                                .areDeclaredInClassesThat()
                                .haveNameMatching(".*(Row|Json)")
                                .and()
                                .doNotHaveModifier(JavaModifier.STATIC)
                                .should(Conditions.should(
                                        "be of no type of the domain, but for enums",
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
