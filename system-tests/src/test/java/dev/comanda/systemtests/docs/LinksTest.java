package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {

    private static final String LINK = "\\]\\((?!https?:|mailto:)([^)\\s]+)\\)";

    static List<Path> pages() {
        return Repository.files(".md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_relative_link_leads_to_a_file_and_a_heading_of_it(Path page) {
        // When
        var broken = Repository.all(LINK, withoutCode(page)).stream()
                .filter(link -> !leadsSomewhere(page, link))
                .toList();

        // Then
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Repository.has(target) && (parts.length == 1 || headings(target).anyMatch(parts[1]::equals));
    }

    /** As GitHub names the headings of a page. */
    private static Stream<String> headings(Path page) {
        return Repository.all("(?m)^#+ (.*)$", withoutCode(page)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
    }

    private static String withoutCode(Path page) {
        return Repository.text(page).replaceAll("(?ms)^```.*?^```$", "");
    }
}
