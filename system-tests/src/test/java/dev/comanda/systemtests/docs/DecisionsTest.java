package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTest {

    private static final Path FOLDER = Path.of("docs", "adr");
    private static final String TEST = "`(\\w+(?:Test|Tests|IT|Contract)(?:\\.\\w+)?)`";
    private static final String CASE = "`([a-z0-9]+(?:_[a-z0-9]+){2,})`";
    private static final String CODE =
            Repository.files(".java").stream().map(Repository::text).collect(Collectors.joining());

    static List<Path> decisions() {
        return Repository.files(".md").stream()
                .filter(file -> file.startsWith(FOLDER))
                .filter(file -> !file.endsWith("README.md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void each_has_its_number_and_its_sections(Path decision) {
        // When
        var text = Repository.text(decision);

        // Then
        assertThat(text).startsWith("# " + Integer.parseInt(number(decision)) + ". ");
        assertThat(Repository.all("(?m)^## (.*)$", text))
                .containsExactly("Context", "Decision", "Consequences", "Checked by");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void each_is_in_the_index_under_its_title(Path decision) {
        // Given
        var title = Repository.first("\\A# \\d+\\. (.*)", Repository.text(decision));

        // Then
        assertThat(Repository.text(FOLDER.resolve("README.md")))
                .contains("| [%s](%s) | %s |".formatted(number(decision), decision.getFileName(), title));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void each_is_checked_by_tests_that_exist(Path decision) {
        // When
        var checks = Repository.first("(?s)## Checked by(.*)", Repository.text(decision));
        var tests = Repository.all(TEST, checks);

        // Then
        assertThat(tests)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(exists(test)).as(test).isTrue());
        assertThat(Repository.all(CASE, checks))
                .allSatisfy(name -> assertThat(CODE).contains("void " + name + "("));
    }

    @Test
    void no_number_is_given_twice() {
        assertThat(decisions().stream().map(DecisionsTest::number)).isNotEmpty().doesNotHaveDuplicates();
    }

    private static String number(Path decision) {
        return decision.getFileName().toString().substring(0, 4);
    }

    private static boolean exists(String test) {
        var names = test.split("\\.", -1);
        return Repository.files("/" + names[0] + ".java").stream()
                .map(Repository::text)
                .anyMatch(text -> names.length == 1 || text.contains("void " + names[1] + "("));
    }
}
