package dev.comanda.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedRecordTest {

    private static final Contract SOLD = new Contract("shop", "Sold.v1", Json.parse("""
                    {"x-topic": "sales", "x-key": "id", "type": "object", "required": ["id", "at"], "properties": {
                     "id": {"type": "string", "format": "uuid"}, "at": {"type": "string", "format": "date-time"},
                     "in": {"type": "object", "properties": {"city": {"type": "string"}}}}}"""), Json.parse("""
                    {"id": "01a20355-2ed6-795f-98c6-18f4a118c95e", "at": "2026-03-01T12:00:00.25Z", "in": {"city": "Trento"}}"""));

    @Test
    void a_delivery_is_a_record_in_the_publishers_format() {
        assertThat(problems(SOLD.delivery().record())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "content-type"})
    void a_missing_or_wrong_attribute_is_found(String name) {
        ConsumerRecord<String, byte[]> without = SOLD.delivery().record();
        without.headers().remove(name);
        ConsumerRecord<String, byte[]> wrong = SOLD.delivery().record();
        wrong.headers().remove(name).add(name, "wrong".getBytes(StandardCharsets.UTF_8));

        assertThat(problems(without)).singleElement().asString().startsWith(name + " is ''");
        assertThat(problems(wrong)).singleElement().asString().startsWith(name + " is 'wrong'");
    }

    @Test
    void a_wrong_key_and_a_wrong_topic_are_found() {
        ConsumerRecord<String, byte[]> good = SOLD.delivery().record();
        ConsumerRecord<String, byte[]> bad =
                new ConsumerRecord<>("deals", 0, 0, UUID.randomUUID().toString(), good.value());
        good.headers().forEach(bad.headers()::add);

        assertThat(problems(bad)).hasSize(2).anyMatch(problem -> problem.startsWith("the topic is 'deals'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"01a20355-2ed6-795f-98c6-18f4a118c95e\"}",
                "{\"id\": \"01a20355-2ed6-795f-98c6-18f4a118c95e\", \"at\": \"yesterday\"}",
                "{\"id\": \"01a20355-2ed6-795f-98c6-18f4a118c95e\", \"at\": \"2026-03-01T12:00:00Z\", \"secret\": 1}",
                "{\"id\": \"01a20355-2ed6-795f-98c6-18f4a118c95e\", \"at\": \"2026-03-01T12:00:00Z\", \"in\": {\"zip\": 1}}"
            })
    void data_with_a_missing_an_invalid_or_an_undocumented_field_is_found(String data) {
        ConsumerRecord<String, byte[]> good = SOLD.delivery().record();
        ConsumerRecord<String, byte[]> bad =
                new ConsumerRecord<>("sales", 0, 0, good.key(), data.getBytes(StandardCharsets.UTF_8));
        good.headers().forEach(bad.headers()::add);

        assertThat(problems(bad)).hasSize(1);
    }

    private static List<String> problems(ConsumerRecord<String, byte[]> record) {
        return PublishedRecord.problems(SOLD, record);
    }
}
