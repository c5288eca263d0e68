package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {

    /** What stands for a name: {@code <Event>.v1.schema.json}, {@code …Json}. */
    private static final String PLACEHOLDER = "\\w*<[^>/]*>\\w*|\\w*…\\w*";

    private static final Set<String> KNOWN = words();

    static List<Path> pages() {
        return Repository.files(".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_type_that_is_named_as_code_is_in_the_code(Path page) {
        // Given
        var text = Repository.text(page);
        var code = Stream.of("(?<!`)`([^`\n]+)`(?!`)", "(?s)```mermaid\nflowchart(.*?)```")
                .flatMap(pattern -> Repository.all(pattern, text).stream());

        // When
        var names = code.flatMap(
                part -> Repository.all("\\b([A-Z][a-z]+[A-Z]\\w*)\\b", part.replaceAll(PLACEHOLDER, "")).stream());

        // Then
        assertThat(names.filter(name -> !KNOWN.contains(name))).isEmpty();
    }

    private static Set<String> words() {
        return Stream.of(".java", ".properties", ".xml", ".json", ".sh", "dev", "mvnw")
                .map(Repository::files)
                .flatMap(Collection::stream)
                .flatMap(file -> Repository.all("(\\w+)", Repository.text(file)).stream())
                .collect(Collectors.toSet());
    }
}
