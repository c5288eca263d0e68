package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A published record, checked against its contract. */
public final class PublishedRecord {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z";

    private final Contract contract;
    private final ConsumerRecord<String, byte[]> record;
    private final JsonNode data;
    private final Map<String, String> headers = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private PublishedRecord(Contract contract, ConsumerRecord<String, byte[]> record) {
        this.contract = contract;
        this.record = record;
        this.data = Json.parse(new String(record.value(), StandardCharsets.UTF_8));
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    }

    /**
     * Where topic, key, attributes or data deviate from {@code contract}; empty if nowhere. Data has to keep to the
     * schema, and to have no field beyond it.
     */
    public static List<String> problems(Contract contract, ConsumerRecord<String, byte[]> record) {
        PublishedRecord published = new PublishedRecord(contract, record);
        published.check();
        return List.copyOf(published.problems);
    }

    private void check() {
        String key = data.path(contract.keyField()).asText();
        expect("the topic", contract.topic(), record.topic());
        expect("the key", key, record.key());
        header("ce_specversion", "1\\.0");
        header("ce_type", contract.type().replace(".", "\\."));
        header("ce_source", "/" + contract.publisher());
        header("ce_subject", key);
        header("ce_id", ID);
        header("ce_time", TIME);
        header("content-type", "application/json");
        problems.addAll(contract.wording().problemsOf(data));
    }

    private void header(String name, String pattern) {
        String value = headers.getOrDefault(name, "");
        if (!value.matches(pattern)) {
            problems.add("%s is '%s', which is no %s".formatted(name, value, pattern));
        }
    }

    private void expect(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            problems.add("%s is '%s', not '%s'".formatted(what, actual, expected));
        }
    }
}
