package dev.comanda.gateway.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Every problem type of the API, read once from {@code problems.json}. */
@Singleton
public final class ProblemCatalogue {

    private static final String FILE = "/problems.json";

    private final Map<String, ProblemType> types;

    ProblemCatalogue(ObjectMapper json) {
        this.types = byName(read(json));
    }

    /** All types, in the order of the file. */
    public Collection<ProblemType> all() {
        return types.values();
    }

    /** The type with this name, if there is one. */
    public Optional<ProblemType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    ProblemType get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no problem type is named " + name));
    }

    private static List<ProblemType> read(ObjectMapper json) {
        try (var file = ProblemCatalogue.class.getResourceAsStream(FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Map<String, ProblemType> byName(List<ProblemType> types) {
        SequencedMap<String, ProblemType> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        return byName;
    }
}
