package dev.comanda.contracts.event;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event on its way to a consumer: its publisher's example, about what a test is about. */
public final class Delivery {

    private final Contract contract;
    private final JsonNode data;

    Delivery(Contract contract, JsonNode data) {
        this.contract = contract;
        this.data = data;
    }

    public String type() {
        return contract.type();
    }

    public JsonNode data() {
        return data;
    }

    /** @param pointer of a field that the example has, such as {@code /total/amount} */
    public Delivery with(String pointer, UUID value) {
        return with(pointer, JsonNodeFactory.instance.textNode(value.toString()));
    }

    public Delivery with(String pointer, String value) {
        return with(pointer, JsonNodeFactory.instance.textNode(value));
    }

    public Delivery with(String pointer, long value) {
        return with(pointer, JsonNodeFactory.instance.numberNode(value));
    }

    /**
     * The data as JSON.
     *
     * @throws IllegalStateException if a test has made of it what its publisher would never send
     */
    public String json() {
        return requireKept().toString();
    }

    /** A record of it, each time with a new id, as {@link PublishedRecord} wants them. */
    public ConsumerRecord<String, byte[]> record() {
        String key = data.path(contract.keyField()).asText();
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(contract.topic(), 0, 0, key, Json.bytes(requireKept()));
        headers(key).forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private Map<String, String> headers(String key) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/" + contract.publisher());
        headers.put("ce_type", contract.type());
        headers.put("ce_subject", key);
        headers.put("ce_time", Instant.now().toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    private JsonNode requireKept() {
        var problems = contract.promise().problemsOf(data);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("no publisher would send this: " + problems);
        }
        return data;
    }

    private Delivery with(String pointer, JsonNode value) {
        JsonPointer field = JsonPointer.compile(pointer);
        JsonNode copy = data.deepCopy();
        if (copy.at(field).isMissingNode()) {
            throw new IllegalArgumentException("%s has no %s".formatted(contract, pointer));
        }
        ((ObjectNode) copy.at(field.head())).set(field.last().getMatchingProperty(), value);
        return new Delivery(contract, copy);
    }

    @Override
    public String toString() {
        boolean later = !data.path(UnknownFields.FIRST).isMissingNode();
        return later ? contract + " of a later release" : contract.toString();
    }
}
