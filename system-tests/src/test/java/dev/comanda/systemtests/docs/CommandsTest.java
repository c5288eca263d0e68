package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {

    private static final String USAGE = Repository.first("(?s)usage\\(\\) \\{(.*?)\n}", Repository.text("dev"));

    static List<Path> pages() {
        return Repository.files(".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_command_of_dev_that_is_named_exists(Path page) {
        assertThat(Repository.all("\\./dev ([a-z]+)", USAGE))
                .containsAll(Repository.all("\\./dev ([a-z]+)", Repository.text(page)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_option_of_dev_that_is_named_exists(Path page) {
        assertThat(Repository.all("(--[a-z-]+)", USAGE))
                .containsAll(Repository.all("\\./dev [a-z]+ (--[a-z-]+)", Repository.text(page)));
    }
}
