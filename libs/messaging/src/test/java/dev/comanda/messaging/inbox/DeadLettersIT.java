package dev.comanda.messaging.inbox;

import static dev.comanda.messaging.Await.soon;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.messaging.Database;
import dev.comanda.messaging.Sender;
import dev.comanda.messaging.TestTopics;
import dev.comanda.messaging.Topic;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unprocessable records are dead-lettered, and block neither their partition nor the service. */
@QuarkusTest
class DeadLettersIT {

    @Inject
    Sender sender;

    @Inject
    Database database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final UUID noteId = UUID.randomUUID();
    private final UUID eventId = UuidCreator.getTimeOrderedEpoch();
    private Topic deadLetters;

    @BeforeEach
    void listen() {
        deadLetters = new Topic(servers, TestTopics.DEAD_LETTERS);
    }

    @AfterEach
    void the_next_valid_event_is_processed_and_the_service_is_alive() {
        sender.send("Write.v1", noteId, 9);

        soon().untilAsserted(() -> assertThat(database.notes(noteId)).containsExactly("9"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        assertThat(deadLetters.about(noteId)).hasSize(1);
        deadLetters.close();
    }

    @Test
    void a_record_without_the_headers_of_an_event() {
        sender.sendBare(noteId, "garbage");

        ConsumerRecord<String, byte[]> letter = letter();
        assertThat(letter.value()).asString().isEqualTo("garbage");
        assertThat(Topic.header(letter, "dead-letter-reason")).startsWith("no CloudEvent");
        assertThat(Topic.header(letter, "dead-letter-exception-class-name")).endsWith("InvalidEvent");
        assertThat(Topic.header(letter, "dead-letter-topic")).isEqualTo(TestTopics.NOTES);
        assertThat(Topic.header(letter, "dead-letter-partition")).matches("[0-2]");
        assertThat(Topic.header(letter, "dead-letter-offset")).matches("\\d+");
    }

    @Test
    void a_record_without_a_value() {
        sender.sendBare(noteId, null);

        assertThat(Topic.header(letter(), "dead-letter-reason")).startsWith("no CloudEvent");
    }

    @Test
    void an_event_without_data() {
        ProducerRecord<String, byte[]> event = event("{}");
        sender.send(new ProducerRecord<>(event.topic(), null, event.key(), null, event.headers()));

        assertThat(Topic.header(letter(), "dead-letter-reason")).contains("no data");
    }

    @Test
    void an_event_without_a_time() {
        ProducerRecord<String, byte[]> event = event("{}");
        event.headers().remove("ce_time");
        sender.send(event);

        assertThat(Topic.header(letter(), "dead-letter-reason")).contains("no time");
    }

    @Test
    void an_event_whose_id_is_no_uuid() {
        ProducerRecord<String, byte[]> event = event("{}");
        event.headers().remove("ce_id").add("ce_id", "4711".getBytes(UTF_8));
        sender.send(event);

        assertThat(Topic.header(letter(), "dead-letter-reason")).contains("4711");
    }

    @Test
    void an_event_of_another_specification() {
        ProducerRecord<String, byte[]> event = event("{}");
        event.headers().remove("ce_specversion").add("ce_specversion", "9.9".getBytes(UTF_8));
        sender.send(event);

        assertThat(Topic.header(letter(), "dead-letter-reason")).startsWith("no CloudEvent");
    }

    @Test
    void a_record_that_is_as_large_as_can_be_and_whose_reason_repeats_it() {
        ProducerRecord<String, byte[]> event = event("{}");
        event.headers()
                .remove("ce_specversion")
                .add("ce_specversion", "9".repeat(900_000).getBytes(UTF_8));
        sender.send(event);

        assertThat(Topic.header(letter(), "dead-letter-reason")).startsWith("no CloudEvent");
    }

    @Test
    void a_record_that_is_large_only_when_unpacked() {
        sender.sendPacked(event("{\"noteId\": \"%s".formatted("x".repeat(8_000_000))));

        ConsumerRecord<String, byte[]> letter = letter();
        assertThat(letter.value()).hasSizeLessThan(2_000_000);
        assertThat(Topic.header(letter, "dead-letter-cut")).isEqualTo("true");
    }

    @Test
    void a_dead_letter_has_the_trace_of_its_event_and_its_consumer() {
        ProducerRecord<String, byte[]> event = event("{");
        String trace = "0af7651916cd43dd8448eb211c80319c";
        event.headers()
                .add("traceparent", "00-%s-b7ad6b7169203331-00".formatted(trace).getBytes(UTF_8));
        sender.send(event);

        ConsumerRecord<String, byte[]> letter = letter();
        assertThat(Topic.header(letter, "traceparent")).startsWith("00-" + trace);
        assertThat(Topic.header(letter, "dead-letter-consumer")).isEqualTo("messaging-test");
        assertThat(Instant.parse(Topic.header(letter, "dead-letter-time"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void a_record_that_belongs_to_no_trace_gets_one_that_the_log_knows_too() {
        sender.sendBare(noteId, "garbage");

        assertThat(Topic.header(letter(), "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void a_record_with_a_header_of_nothing() {
        ProducerRecord<String, byte[]> event = event("{}");
        event.headers().remove("ce_id").add("ce_id", null);
        sender.send(event);

        assertThat(Topic.header(letter(), "dead-letter-reason")).startsWith("no CloudEvent");
    }

    @Test
    void data_that_is_no_json() {
        sender.send(event("{\"noteId\": "));

        assertThat(Topic.header(letter(), "dead-letter-reason")).contains("no Data");
    }

    @Test
    void data_that_is_null() {
        sender.send(event("null"));

        assertThat(Topic.header(letter(), "dead-letter-reason")).contains("null");
    }

    @Test
    void data_of_a_wrong_type() {
        sender.send(event("{\"noteId\": \"%s\", \"number\": \"many\"}".formatted(noteId)));

        ConsumerRecord<String, byte[]> letter = letter();
        assertThat(Topic.header(letter, "dead-letter-reason")).contains("number");
        assertThat(Topic.header(letter, "dead-letter-cause-class-name")).contains("MismatchedInput");
        assertThat(Topic.header(letter, "ce_id")).isEqualTo(eventId.toString());
        assertThat(Topic.header(letter, "ce_type")).isEqualTo("Write.v1");
    }

    @Test
    void data_that_lacks_a_number() {
        sender.send(event("{\"noteId\": \"%s\"}".formatted(noteId)));

        assertThat(Topic.header(letter(), "dead-letter-reason")).contains("number");
    }

    @Test
    void an_event_that_meets_a_bug() {
        sender.send("Bug.v1", noteId, 1);

        ConsumerRecord<String, byte[]> letter = letter();
        assertThat(Topic.header(letter, "dead-letter-reason")).contains("a bug");
        assertThat(Topic.header(letter, "dead-letter-exception-class-name")).contains("NullPointerException");
    }

    @Test
    void an_event_that_breaks_a_rule_of_the_database() {
        sender.send("Forbidden.v1", noteId, 1);

        assertThat(Topic.header(letter(), "dead-letter-reason")).contains("null value");
    }

    private ConsumerRecord<String, byte[]> letter() {
        return deadLetters.await(noteId, 1).getFirst();
    }

    private ProducerRecord<String, byte[]> event(String data) {
        return sender.event(eventId, "Write.v1", noteId, data);
    }
}
