package dev.comanda.messaging.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final EventJson json = new EventJson(new ObjectMapper().registerModule(new JavaTimeModule()));
    private final EventCodec codec = new EventCodec("menu-service", json);
    private final UUID id = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    record Dish(String name, long version) {}

    record Menu(String title, List<Dish> dishes, @Nullable String remark) {}

    @Test
    void a_written_value_is_read_back() {
        ProducerRecord<String, byte[]> written =
                codec.write("menu.items", id, "Dish.v1", NOON, subject, json.write(new Dish("Crème brûlée", 7)));

        IncomingEvent event = codec.read(arrived(written));

        assertThat(event.id()).isEqualTo(id);
        assertThat(event.type()).isEqualTo("Dish.v1");
        assertThat(event.occurredAt()).isEqualTo(NOON);
        assertThat(event.data(Dish.class)).isEqualTo(new Dish("Crème brûlée", 7));
    }

    @Test
    void a_record_is_a_cloud_event_in_binary_mode_keyed_by_its_subject() {
        ProducerRecord<String, byte[]> written = codec.write("menu.items", id, "Dish.v1", NOON, subject, "{}");

        assertThat(written.topic()).isEqualTo("menu.items");
        assertThat(written.key()).isEqualTo(subject.toString());
        assertThat(written.value()).asString().isEqualTo("{}");
        assertThat(header(written, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(written, "ce_id")).isEqualTo(id.toString());
        assertThat(header(written, "ce_type")).isEqualTo("Dish.v1");
        assertThat(header(written, "ce_source")).isEqualTo("/menu-service");
        assertThat(header(written, "ce_subject")).isEqualTo(subject.toString());
        assertThat(header(written, "ce_time")).isEqualTo("2026-03-01T12:00:00.123456Z");
        assertThat(header(written, "content-type")).isEqualTo("application/json");
    }

    @Test
    void unknown_fields_are_ignored() {
        IncomingEvent event = received("{\"name\": \"Soup\", \"version\": 1, \"chef\": {\"name\": \"Ada\"}}");

        assertThat(event.data(Dish.class)).isEqualTo(new Dish("Soup", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dishes\": []}",
                "{\"title\": null, \"dishes\": []}",
                "{\"title\": \"Today\"}",
                "{\"title\": \"Today\", \"dishes\": null}",
                "{\"title\": \"Today\", \"dishes\": [{\"version\": 1}]}"
            })
    void fields_that_are_not_nullable_are_required(String data) {
        IncomingEvent event = received(data);

        assertThatThrownBy(() -> event.data(Menu.class)).isInstanceOf(InvalidEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"Today\", \"dishes\": []}",
                "{\"title\": \"Today\", \"dishes\": [], \"remark\": null}"
            })
    void nullable_fields_may_be_missing(String data) {
        assertThat(received(data).data(Menu.class)).isEqualTo(new Menu("Today", List.of(), null));
    }

    @Test
    void a_missing_number_is_not_zero() {
        IncomingEvent event = received("{\"name\": \"Soup\"}");

        assertThatThrownBy(() -> event.data(Dish.class))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("version");
    }

    @Test
    void a_record_that_is_no_event_is_invalid() {
        ConsumerRecord<String, byte[]> bare = new ConsumerRecord<>("menu.items", 0, 0, "key", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> codec.read(bare)).isInstanceOf(InvalidEvent.class);
    }

    @Test
    void unserialisable_data_is_a_bug_of_the_publisher() {
        assertThatThrownBy(() -> json.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }

    private IncomingEvent received(String data) {
        return codec.read(arrived(codec.write("menu.items", id, "Dish.v1", NOON, subject, data)));
    }

    private static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                sent.key().length(),
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
