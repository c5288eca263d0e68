package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/** Technology, each behind a wall of its own. */
final class AdapterRules {

    private AdapterRules() {}

    static List<Rule> of(Layout layout) {
        return List.of(
                Rule.ofProduction(
                        "Adapters keep their classes to themselves",
                        "what nobody else can see can be replaced",
                        classes()
                                .that()
                                .resideInAPackage(layout.root() + ".adapter.*.*..")
                                .should(Conditions.should(
                                        "be visible to their own package only",
                                        type -> !isVisible(type),
                                        type -> type.getName() + " is public"))),
                Rule.ofProduction(
                        "Adapters do not know each other",
                        "one technology is exchanged without a look at the others; in and out of one technology are two",
                        slices().matching(layout.eachAdapter()).should().notDependOnEachOther()),
                Rule.ofProduction(
                        "What adapters share are interfaces and wire forms",
                        "a class between two adapters would tie them together; one form of one thing on all wires does not",
                        classes()
                                .that()
                                .resideInAPackage(layout.adapters())
                                .and(describe(
                                        "are no package's own information", type -> !PortRules.isPackageInfo(type)))
                                .should(Conditions.should(
                                        "be interfaces or Json records unless they are one adapter's",
                                        type -> type.isInterface() || isWireForm(type) || !isShared(type, layout),
                                        type -> type.getName() + " is a class between adapters"))),
                Rule.ofProduction(
                        "Adapters reach the application through its ports",
                        "what lies behind a port is nobody's business",
                        noClasses()
                                .that()
                                .resideInAPackage(layout.adapters())
                                .should()
                                .dependOnClassesThat(layout.useCases())),
                Rule.ofProduction(
                        "Adapters that call in use no port that leads out",
                        "a request that goes past the use cases goes past their decisions",
                        noClasses()
                                .that()
                                .resideInAPackage(layout.inAdapters())
                                .should()
                                .dependOnClassesThat(PortRules.portsIn(layout.outPorts()))));
    }

    private static boolean isShared(JavaClass type, Layout layout) {
        return resideInAPackage(layout.betweenAdapters()).test(type);
    }

    /** With what is nested in it, such as its deserializer. */
    private static boolean isWireForm(JavaClass type) {
        return type.getEnclosingClass()
                .map(AdapterRules::isWireForm)
                .orElse(type.isRecord() && type.getSimpleName().endsWith("Json"));
    }

    /** What is public within something that is not can't be reached either. */
    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(AdapterRules::isVisible).orElse(true);
    }
}
