package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a publisher promises about one type of event.
 *
 * @param publisher the service, such as {@code order-service}
 * @param type name and version, such as {@code OrderCreated.v1}
 * @param schema JSON Schema 2020-12 of the event's data
 * @param example data of one such event, with all fields
 */
public record Contract(String publisher, String type, JsonNode schema, JsonNode example) {

    /** Where such events are published. */
    public String topic() {
        return schema.path("x-topic").asText();
    }

    /** The field of the data that is the record's key, so that events with one value of it stay in order. */
    public String keyField() {
        return schema.path("x-key").asText();
    }

    /** One sentence or more about what has happened. */
    public String description() {
        return schema.path("description").asText();
    }

    /** What consumers may rely on. */
    public EventSchema promise() {
        return EventSchema.open(schema);
    }

    /** What the publisher defines, and nothing else. */
    public EventSchema wording() {
        return EventSchema.closed(schema);
    }

    /** The example on its way to a consumer. */
    public Delivery delivery() {
        return new Delivery(this, example);
    }

    /** The example as a later release of its publisher would send it, which has more fields everywhere. */
    public Delivery deliveryOfALaterRelease() {
        return new Delivery(this, UnknownFields.addedTo(example));
    }

    /** What is wrong with how the schema presents itself. */
    List<String> formalities() {
        return Stream.of(
                        expect("$schema", "https://json-schema.org/draft/2020-12/schema"),
                        expect("$id", "https://comanda.dev/contracts/%s/%s.schema.json".formatted(publisher, type)),
                        expect("title", type),
                        missing("description"),
                        missing("x-topic"),
                        missing("x-key"))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> expect(String keyword, String value) {
        String actual = schema.path(keyword).asText();
        return actual.equals(value) ? List.of() : List.of("%s is '%s', not '%s'".formatted(keyword, actual, value));
    }

    private List<String> missing(String keyword) {
        return schema.path(keyword).asText().isBlank() ? List.of(keyword + " is missing") : List.of();
    }

    @Override
    public String toString() {
        return type;
    }
}
