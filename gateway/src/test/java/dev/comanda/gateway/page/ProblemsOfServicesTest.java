package dev.comanda.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The services name problems by pages that the gateway has to have; their sources say which. */
class ProblemsOfServicesTest {

    private static final Path REPOSITORY = Path.of("..");

    /** The stand-in for the provider among them refuses in the provider's own words. */
    private static final Path TOOLS = REPOSITORY.resolve("tools");

    /** {@code problem(409, "sold-out", …)}, {@code invalid("key-reused", …)} and {@code Map.entry(404, "not-found")}. */
    private static final Pattern NAMED =
            Pattern.compile("(?:problem\\(\\s*\\d{3},|invalid\\(|Map\\.entry\\(\\d{3},)\\s*\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void every_problem_that_a_service_names_has_a_page() throws IOException {
        assertThat(namedInSources()).hasSizeGreaterThan(20).isSubsetOf(pages());
    }

    private static Set<String> namedInSources() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/dev/comanda/"))
                    .filter(file -> !file.startsWith(TOOLS))
                    .flatMap(file -> NAMED.matcher(read(file)).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> pages() throws IOException {
        JsonNode catalogue = new ObjectMapper()
                .readTree(Path.of("../libs/http/contracts/problems.json").toFile());
        return Stream.iterate(0, index -> index < catalogue.size(), index -> index + 1)
                .map(index -> catalogue.get(index).get("name").asText())
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
