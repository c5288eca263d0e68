package dev.comanda.messaging.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Event data as JSON: unknown fields are ignored on reading, so that publishers can add fields; missing fields are
 * errors, unless the target record marks them as nullable.
 */
@ApplicationScoped
public class EventJson {

    private final ObjectMapper mapper;

    EventJson(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        AnnotationIntrospector others = this.mapper.getDeserializationConfig().getAnnotationIntrospector();
        this.mapper.setAnnotationIntrospectors(
                this.mapper.getSerializationConfig().getAnnotationIntrospector(),
                AnnotationIntrospector.pair(others, new RequiredFields()));
    }

    public String write(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not serialisable as an event: " + data.getClass(), e);
        }
    }

    <T> T read(byte[] data, Class<T> type) {
        try {
            T value = mapper.readValue(data, type);
            if (value == null) {
                throw new InvalidEvent("the data is null");
            }
            return value;
        } catch (IOException e) {
            throw new InvalidEvent("the data is no %s: %s".formatted(type.getSimpleName(), e.getMessage()), e);
        }
    }
}
