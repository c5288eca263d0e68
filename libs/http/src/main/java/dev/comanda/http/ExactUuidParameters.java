package dev.comanda.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accepts ids in paths in their exact spelling only; another spelling is 404. */
@Provider
public class ExactUuidParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new Converter() : null;
    }

    private static final class Converter implements ParamConverter<UUID> {

        @Override
        public UUID fromString(String text) {
            return ExactUuid.read(text).orElseThrow(() -> new IllegalArgumentException("no UUID"));
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
