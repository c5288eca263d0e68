package dev.comanda.menu.adapter.in.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.comanda.menu.domain.MenuPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Parses menu files strictly: a misspelt field must not become a free pizza. */
@ApplicationScoped
class MenuFile {

    private static final String CLASSPATH = "classpath:";

    private final ObjectReader reader;

    MenuFile(ObjectMapper mapper) {
        this.reader = mapper.readerFor(MenuFileJson.class)
                .with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /**
     * @param place a path, or {@code classpath:} and the name of a resource
     * @throws InvalidMenuFile if the file does not exist or is invalid
     */
    MenuPlan read(String place) {
        try (InputStream file = open(place)) {
            return reader.<MenuFileJson>readValue(file).toDomain();
        } catch (IOException | RuntimeException e) {
            throw new InvalidMenuFile(place, e);
        }
    }

    private static InputStream open(String place) throws IOException {
        if (!place.startsWith(CLASSPATH)) {
            return Files.newInputStream(Path.of(place));
        }
        InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(place.substring(CLASSPATH.length()));
        if (resource == null) {
            throw new FileNotFoundException(place);
        }
        return resource;
    }
}
