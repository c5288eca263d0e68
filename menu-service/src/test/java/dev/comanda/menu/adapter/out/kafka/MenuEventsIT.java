package dev.comanda.menu.adapter.out.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.contracts.event.TopicReader;
import dev.comanda.menu.application.port.in.ChangeMenuItem;
import dev.comanda.menu.application.port.in.ImportMenu;
import dev.comanda.menu.domain.Category;
import dev.comanda.menu.domain.ItemChange;
import dev.comanda.menu.domain.MenuPlan;
import dev.comanda.menu.domain.Offer;
import dev.comanda.menu.domain.PlannedItem;
import dev.comanda.menu.domain.TestItems;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.groups.Tuple;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Changes arrive on Kafka, complete and in order. */
@QuarkusTest
class MenuEventsIT {

    private final UUID item = UUID.randomUUID();

    @Inject
    ImportMenu importMenu;

    @Inject
    ChangeMenuItem changeMenuItem;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void every_change_of_an_item_arrives_as_a_cloud_event() throws Throwable {
        // Given
        imported(item);

        // When
        for (long price = 951; price <= 955; price++) {
            priced(price);
        }

        // Then
        List<ConsumerRecord<String, byte[]>> records = recordsOf(item, 6);
        assertThat(records)
                .extracting(record -> new ObjectMapper().readTree(record.value()))
                .extracting(
                        data -> data.get("version").asLong(),
                        data -> data.at("/price/amount").asLong())
                .containsExactly(pair(1, 950), pair(2, 951), pair(3, 952), pair(4, 953), pair(5, 954), pair(6, 955));
        assertThat(records)
                .allSatisfy(this::isCloudEvent)
                .extracting(record -> header(record, "ce_id"))
                .doesNotHaveDuplicates();
    }

    private void isCloudEvent(ConsumerRecord<String, byte[]> record) {
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_type")).isEqualTo("MenuItemChanged.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/menu-service");
        assertThat(header(record, "ce_subject")).isEqualTo(item.toString());
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(header(record, "ce_id"))).isNotNull();
        assertThat(OffsetDateTime.parse(header(record, "ce_time"))).isNotNull();
    }

    private void imported(UUID id) throws Throwable {
        Category pizza = new Category(UUID.randomUUID(), "Pizza", 0);
        Offer sample = TestItems.margherita(950);
        Offer offer = new Offer(
                pizza.id(),
                0,
                sample.name(),
                sample.description(),
                sample.price(),
                sample.availability(),
                sample.allergens(),
                sample.dietary(),
                List.of());
        MenuPlan plan = new MenuPlan(TestItems.EUR, List.of(pizza), List.of(new PlannedItem(id, offer)));
        OnContext.await(() -> importMenu.importMenu(new ImportMenu.Command(plan, TestItems.EUR)));
    }

    private void priced(long cents) throws Throwable {
        var change = new ItemChange(Optional.of(TestItems.eur(cents)), Optional.empty(), Optional.empty());
        OnContext.await(() -> changeMenuItem.change(new ChangeMenuItem.Command(item, OptionalLong.empty(), change)));
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(UUID id, int count) {
        try (TopicReader topic = new TopicReader(kafka, "menu.items")) {
            return topic.about(id, count);
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static Tuple pair(long version, long price) {
        return tuple(version, price);
    }
}
