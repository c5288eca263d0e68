package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The checklists of CONTRIBUTING.md: files that a change touches, each with an example. */
class ChecklistsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| .* \\| \\[[^]]+]\\(([^)]+)\\) \\|$");

    static Stream<Arguments> rows() {
        return ROW.matcher(Repository.text("CONTRIBUTING.md"))
                .results()
                .map(row -> Arguments.of(row.group(1), row.group(2)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_file_to_copy_exists_and_is_named_as_the_list_says(String pattern, Path example) {
        assertThat(Repository.files()).contains(example);
        assertThat(FileSystems.getDefault().getPathMatcher("glob:" + glob(pattern)))
                .matches(matcher -> matcher.matches(example));
    }

    /** {@code <service>/src/main/…/domain/<Aggregate>.java} stands for any file that is named so. */
    private static String glob(String pattern) {
        return pattern.replaceAll("<[^>]*>", "*").replace("/…/", "/java/dev/comanda/*/");
    }
}
