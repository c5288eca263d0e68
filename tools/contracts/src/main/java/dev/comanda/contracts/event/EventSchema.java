package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.AnnotationKeyword;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;

/** A JSON Schema that takes formats such as {@code uuid} and {@code date-time} at their word. */
public final class EventSchema {

    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** Where to find an event is no rule for its data. */
    private static final JsonMetaSchema META = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new AnnotationKeyword("x-topic"))
            .keyword(new AnnotationKeyword("x-key"))
            .build();

    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(META));

    private final JsonSchema schema;

    private EventSchema(JsonNode schema) {
        this.schema = FACTORY.getSchema(schema, WITH_FORMATS);
    }

    static EventSchema open(JsonNode schema) {
        return new EventSchema(schema);
    }

    /** Refuses fields that {@code schema} does not name, which consumers have to ignore but publishers must not send. */
    static EventSchema closed(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        close(copy);
        return new EventSchema(copy);
    }

    /** Where {@code data} departs from the schema; empty if nowhere. */
    public List<String> problemsOf(JsonNode data) {
        return schema.validate(data).stream().map(Object::toString).toList();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
            schema.put("additionalProperties", false);
        }
        node.forEach(EventSchema::close);
    }
}
