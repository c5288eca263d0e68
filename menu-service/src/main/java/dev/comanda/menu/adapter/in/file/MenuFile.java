package dev.comanda.menu.adapter.in.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.comanda.menu.domain.MenuPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Parses menu files strictly: a misspelt field must not become a free pizza. */
@ApplicationScoped
class MenuFile {

    private final ObjectReader reader;

    MenuFile(ObjectMapper mapper) {
        this.reader = mapper.readerFor(MenuFileJson.class)
                .with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** @throws InvalidMenuFile if the file does not exist or is invalid */
    MenuPlan read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return reader.<MenuFileJson>readValue(content).toDomain();
        } catch (NoSuchFileException e) {
            throw new InvalidMenuFile(file, "the file does not exist", e);
        } catch (IOException | RuntimeException e) {
            throw new InvalidMenuFile(file, String.valueOf(e.getMessage()), e);
        }
    }
}
