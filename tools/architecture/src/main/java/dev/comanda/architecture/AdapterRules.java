package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/** How adapters are separated. */
final class AdapterRules {

    private AdapterRules() {}

    static List<Rule> of(Layout layout) {
        return List.of(
                Rule.ofProduction(
                        "Adapter classes are package-private",
                        "what other packages can't see can be replaced",
                        classes()
                                .that()
                                .resideInAPackage(layout.root() + ".adapter.*.*..")
                                .should(Conditions.should(
                                        "be visible to their own package only",
                                        type -> !isVisible(type),
                                        type -> type.getName() + " is public"))),
                Rule.ofProduction(
                        "Adapters do not depend on each other",
                        "a technology can be replaced without touching the others; in and out count as two",
                        slices().matching(layout.eachAdapter()).should().notDependOnEachOther()),
                Rule.ofProduction(
                        "Adapters share interfaces and wire types only",
                        "any other shared class would couple two adapters; a wire type describes one thing for all of them",
                        classes()
                                .that()
                                .resideInAPackage(layout.adapters())
                                .and(describe("are not package-info", type -> !PortRules.isPackageInfo(type)))
                                .should(Conditions.should(
                                        "be interfaces or Json records, unless they belong to one adapter",
                                        type -> type.isInterface() || isWireType(type) || !isShared(type, layout),
                                        type -> type.getName() + " is a class that adapters share"))),
                Rule.ofProduction(
                        "Adapters reach the application through its ports",
                        "what implements a port can be replaced",
                        noClasses()
                                .that()
                                .resideInAPackage(layout.adapters())
                                .should()
                                .dependOnClassesThat(layout.useCases())),
                Rule.ofProduction(
                        "Inbound adapters use no outbound ports",
                        "a request that bypasses the use cases bypasses their decisions",
                        noClasses()
                                .that()
                                .resideInAPackage(layout.inAdapters())
                                .should()
                                .dependOnClassesThat(PortRules.portsIn(layout.outPorts()))));
    }

    private static boolean isShared(JavaClass type, Layout layout) {
        return resideInAPackage(layout.betweenAdapters()).test(type);
    }

    /** Includes what is nested in it, such as its deserializer. */
    private static boolean isWireType(JavaClass type) {
        return type.getEnclosingClass()
                .map(AdapterRules::isWireType)
                .orElse(type.isRecord() && type.getSimpleName().endsWith("Json"));
    }

    /** A public class nested in one that is not can't be reached either. */
    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(AdapterRules::isVisible).orElse(true);
    }
}
