package dev.comanda.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;

/** Where things lie. */
final class PlaceRules {

    private PlaceRules() {}

    static List<Rule> of(Layout layout) {
        return List.of(
                Rule.ofProduction(
                        "Everything lies in the domain, the application or an adapter",
                        "what lies beside the hexagon is held by none of its walls",
                        classes()
                                .that(describe(
                                        "are no package's own information", type -> !PortRules.isPackageInfo(type)))
                                .should()
                                .resideInAnyPackage(layout.domain(), layout.application(), layout.adapters())),
                Rule.ofProduction(
                        "Packages depend on each other in one direction only",
                        "of two that need each other neither can be understood alone",
                        slices().matching(layout.root() + ".(**)").should().beFreeOfCycles()));
    }
}
