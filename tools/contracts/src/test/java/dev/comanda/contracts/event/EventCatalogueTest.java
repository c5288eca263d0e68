package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} matches the contracts; consumers' own tests check the effects. */
class EventCatalogueTest {

    private final EventCatalogue catalogue = EventCatalogue.ofRepository();

    @Test
    void it_has_every_event_and_no_other() {
        assertThat(catalogue.types())
                .isEqualTo(Contracts.everywhere().stream().map(Contract::type).collect(Collectors.toSet()));
    }

    @Test
    void an_event_is_listed_below_its_topic_with_its_meaning_and_schema() {
        assertThat(Contracts.everywhere()).isNotEmpty().allSatisfy(contract -> {
            EventCatalogue.Entry entry = catalogue.entry(contract.type());
            Path schema = Path.of(contract.publisher(), "contracts", contract.type() + ".schema.json");
            assertThat(entry.topic()).isEqualTo(contract.topic());
            assertThat(entry.schema())
                    .isEqualTo(Repository.ROOT.resolve(schema))
                    .exists();
            assertThat(contract.description()).startsWith(entry.says());
        });
    }

    @Test
    void a_topic_is_listed_with_its_publisher_key_and_consumers() {
        assertThat(Contracts.everywhere()).allSatisfy(contract -> {
            EventCatalogue.Facts topic = catalogue.topic(contract.topic());
            assertThat(topic.publisher()).isEqualTo(contract.publisher());
            assertThat(topic.key()).isEqualTo(contract.keyField());
            assertThat(topic.readers()).isEqualTo(new TreeSet<>(Subscriptions.to(contract.topic())));
        });
    }

    @Test
    void consumers_of_an_event_read_its_topic() {
        assertThat(catalogue.types())
                .map(catalogue::entry)
                .allSatisfy(entry ->
                        assertThat(catalogue.topic(entry.topic()).readers()).containsAll(entry.takers()));
    }

    @Test
    void consumers_and_readers_are_parsed() {
        EventCatalogue sample = EventCatalogue.of(Path.of("docs"), """
                ## `sales`

                Published by `shop`, key `id`, read by `bank`, `post`.

                | [`Sold.v1`](../shop/Sold.json) | Sold. | `bank`: books it; `post`: sends it |
                | [`Lost.v1`](../shop/Lost.json) | Lost. | nobody yet |
                """);

        assertThat(sample.topic("sales").readers()).containsExactly("bank", "post");
        assertThat(sample.entry("Sold.v1").takers()).containsExactly("bank", "post");
        assertThat(sample.takenBy("bank")).isEqualTo(Set.of("Sold.v1"));
        assertThat(sample.entry("Lost.v1").takers()).isEmpty();
    }

    @Test
    void subscriptions_are_read_from_configuration() {
        assertThat(Subscriptions.in("""
                        mp.messaging.incoming.a.topic=sales
                        mp.messaging.incoming.a.dead-letter-queue.topic=x.sales.dlq
                        mp.messaging.outgoing.b.topic=other
                        """)).containsExactly("sales");
    }
}
