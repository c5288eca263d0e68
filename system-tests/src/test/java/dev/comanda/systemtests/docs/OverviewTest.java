package dev.comanda.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables of README.md are complete. */
class OverviewTest {

    private static final String README = Repository.text("README.md");

    @Test
    void every_part_has_its_port_in_the_readme() {
        // When
        var ports = Repository.all(
                "\\w+\\(\"[a-z-]+\", (\\d+)\\)",
                Repository.text("tools/launcher/src/main/java/dev/comanda/launcher/Component.java"));

        // Then
        assertThat(ports)
                .hasSize(9)
                .allSatisfy(port -> assertThat(README).containsPattern("\\| .*\\b" + port + "[ ,].*\\|"));
    }

    @Test
    void every_topic_is_in_the_readme() {
        // When
        var topics = Repository.all("name: ([a-z]+\\.[a-z]+)\\s", Repository.text("deploy/topics.yaml"));

        // Then
        assertThat(topics).isNotEmpty().allSatisfy(topic -> assertThat(README).contains("| `" + topic + "`"));
    }

    @Test
    void every_event_is_in_the_readme() {
        assertThat(events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(README).containsPattern("\\|.*`" + event + "`"));
    }

    private static List<String> events() {
        return Repository.files(".v1.schema.json").stream()
                .map(file -> file.getFileName().toString().replace(".v1.schema.json", ""))
                .distinct()
                .toList();
    }
}
