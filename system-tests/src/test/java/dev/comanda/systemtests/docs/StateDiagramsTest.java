package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagrams of docs/architecture.md match the sealed types. */
class StateDiagramsTest {

    private static final String RECORD = "(?m)^    record (\\w+)\\(";

    @ParameterizedTest
    @CsvSource({"cart, Cart", "order, Order", "payment, Payment", "payment, Refund"})
    void a_diagram_shows_the_states_of_its_aggregate_and_no_others(String service, String aggregate) {
        // When
        var shown = Stream.of("(?m)^  (\\w+) -->", "(?m)^.* --> (\\w+):")
                .flatMap(end -> Repository.all(end, diagram(aggregate)).stream())
                .distinct();

        // Then
        assertThat(shown).containsExactlyInAnyOrderElementsOf(records(service, aggregate + "State"));
    }

    @ParameterizedTest
    @CsvSource({"cart, Cart", "order, Order", "payment, Payment Refund"})
    void diagrams_show_all_events_of_their_service_and_no_others(String service, String aggregates) {
        // When
        var shown = Stream.of(aggregates.split(" "))
                .flatMap(aggregate -> Repository.all("(?m) / (\\w+)", diagram(aggregate)).stream())
                .distinct();

        // Then
        assertThat(shown).containsExactlyInAnyOrderElementsOf(contracts(service));
    }

    private static String diagram(String aggregate) {
        return Repository.first(
                "(?s)\\(`" + aggregate + "State`\\).*?```mermaid\nstateDiagram-v2\n(.*?)```",
                Repository.text("docs/architecture.md"));
    }

    private static List<String> records(String service, String type) {
        return Repository.all(
                RECORD,
                Repository.text(
                        "%1$s-service/src/main/java/dev/comanda/%1$s/domain/%2$s.java".formatted(service, type)));
    }

    private static List<String> contracts(String service) {
        return Repository.files(".v1.schema.json").stream()
                .filter(file -> file.startsWith(service + "-service"))
                .map(file -> file.getFileName().toString().replace(".v1.schema.json", ""))
                .distinct()
                .toList();
    }
}
