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
                        "Every class is in the domain, the application or an adapter",
                        "no other rule applies to code outside the hexagon",
                        classes()
                                .that(describe("are not package-info", type -> !PortRules.isPackageInfo(type)))
                                .should()
                                .resideInAnyPackage(layout.domain(), layout.application(), layout.adapters())),
                Rule.ofProduction(
                        "Packages depend on each other in one direction only",
                        "packages in a cycle can't be understood alone",
                        slices().matching(layout.root() + ".(**)").should().beFreeOfCycles()));
    }
}
