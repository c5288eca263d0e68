package dev.comanda.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;

/** Fakes and adapters must agree. */
final class ContractRules {

    private static final String SUFFIX = "Contract";

    private ContractRules() {}

    static List<Rule> of(Layout layout) {
        return List.of(Rule.ofAll(
                "A port with a fake has a contract that fake and adapter pass",
                "use cases are tested with the fake: where it differs from the adapter, their tests prove nothing",
                classes()
                        .that(PortRules.portsIn(layout.outPorts()))
                        .should(haveAContractIfThereIsAFake(resideInAPackage(layout.adapters())))));
    }

    private static ArchCondition<JavaClass> haveAContractIfThereIsAFake(DescribedPredicate<JavaClass> adapter) {
        return Conditions.should(
                "have a contract that a test of the fake and one of the adapter extend",
                port -> !isFaked(port, adapter) || isTestedTwice(port, adapter),
                port -> "%s has a fake, but %s%s is passed by %s"
                        .formatted(port.getName(), port.getSimpleName(), SUFFIX, namesOfTests(port)));
    }

    private static boolean isFaked(JavaClass port, DescribedPredicate<JavaClass> adapter) {
        return port.getAllSubclasses().stream().anyMatch(type -> !type.isInterface() && !adapter.test(type));
    }

    private static boolean isTestedTwice(JavaClass port, DescribedPredicate<JavaClass> adapter) {
        List<JavaClass> tests = testsOfContract(port);
        return tests.stream().anyMatch(adapter) && tests.stream().anyMatch(type -> !adapter.test(type));
    }

    private static List<JavaClass> testsOfContract(JavaClass port) {
        return port.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(type -> type.getSimpleName().equals(port.getSimpleName() + SUFFIX))
                .distinct()
                .flatMap(contract -> contract.getAllSubclasses().stream())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .toList();
    }

    private static List<String> namesOfTests(JavaClass port) {
        return testsOfContract(port).stream()
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }
}
