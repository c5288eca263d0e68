package dev.comanda.architecture;

import java.util.List;
import java.util.stream.Stream;

/** Which rules apply where. */
final class RuleBook {

    private RuleBook() {}

    static List<Rule> hexagon(Layout layout) {
        return Stream.of(
                        module(layout.root()),
                        DomainRules.of(layout),
                        ApplicationRules.of(layout),
                        PortRules.of(layout),
                        ContractRules.of(layout),
                        AdapterRules.of(layout),
                        TechnologyRules.of(layout),
                        WireRules.of(layout),
                        PlaceRules.of(layout))
                .flatMap(List::stream)
                .toList();
    }

    static List<Rule> module(String root) {
        return Stream.concat(program(root).stream(), Stream.of(HabitRules.NOTHING_IS_PRINTED))
                .toList();
    }

    static List<Rule> program(String root) {
        return Stream.of(NamingRules.all(), HabitRules.of(root), TestRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
