package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;

/** What ports are. */
final class PortRules {

    private static final String UNI = "io.smallrye.mutiny.Uni";
    private static final String MULTI = "io.smallrye.mutiny.Multi";

    private PortRules() {}

    /** A port has abstract methods; a sealed result next to it has only its cases. */
    static DescribedPredicate<JavaClass> portsIn(String packages) {
        return resideInAPackage(packages)
                .and(INTERFACES)
                .and(describe("that are ports", type -> type.isTopLevelClass() && asksSomething(type)));
    }

    static List<Rule> of(Layout layout) {
        return List.of(
                Rule.ofProduction(
                        "Ports are public interfaces and values",
                        "adapters in other packages implement or call them, and a class would bring code along",
                        classes()
                                .that()
                                .resideInAPackage(layout.ports())
                                .and(describe("are not package-info", type -> !isPackageInfo(type)))
                                .should()
                                .bePublic()
                                .andShould(beInterfacesOrValues())),
                Rule.ofProduction(
                        "Ports are asynchronous",
                        "the implementation may be remote, and no thread may block on it",
                        methods()
                                .that()
                                .areDeclaredInClassesThat(portsIn(layout.ports()))
                                .and(describe("are abstract", PortRules::isAbstract))
                                .should()
                                .haveRawReturnType(describe(
                                        "Uni or Multi",
                                        type -> type.getName().equals(UNI)
                                                || type.getName().equals(MULTI)))),
                Rule.ofProduction(
                        "Every port is implemented",
                        "a port without an implementation is dead code",
                        classes().that(portsIn(layout.ports())).should(beImplementedIn(layout))));
    }

    static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static boolean asksSomething(JavaClass type) {
        return type.getMethods().stream().anyMatch(PortRules::isAbstract);
    }

    private static boolean isAbstract(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    private static ArchCondition<JavaClass> beInterfacesOrValues() {
        return Conditions.should(
                "be interfaces, records, enums or exceptions",
                type -> type.isInterface() || type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class),
                type -> type.getName() + " is a class");
    }

    private static ArchCondition<JavaClass> beImplementedIn(Layout layout) {
        DescribedPredicate<JavaClass> inside = layout.useCases().or(resideInAPackage(layout.adapters()));
        return Conditions.should(
                "be implemented by a use case or an adapter",
                port -> port.getAllSubclasses().stream().anyMatch(type -> !type.isInterface() && inside.test(type)),
                port -> port.getName() + " has no implementation");
    }
}
