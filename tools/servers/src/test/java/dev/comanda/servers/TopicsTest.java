package dev.comanda.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {

    @TempDir
    private Path folder;

    @Test
    void a_topic_has_a_name_partitions_and_settings() throws IOException {
        // Given
        var file = file("topics: [{name: menu.items, partitions: 3, config: {retention.ms: 604800000}}]");

        // When
        var topics = Topics.read(file);

        // Then
        assertThat(topics).containsExactly(new Topic("menu.items", 3, Map.of("retention.ms", "604800000")));
    }

    @Test
    void a_file_without_topics_is_refused() throws IOException {
        assertThatThrownBy(() -> Topics.read(file("other: []"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_topic_without_partitions_is_refused() throws IOException {
        assertThatThrownBy(() -> Topics.read(file("topics: [{name: menu.items, partitions: 0, config: {}}]")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_menu_is_compacted_and_every_dead_letter_topic_names_a_topic_that_exists() {
        // When
        var topics = Topics.ofThisRepository();

        // Then
        var names = topics.stream().map(Topic::name).toList();
        assertThat(topics)
                .contains(new Topic(
                        "menu.items", 3, Map.of("cleanup.policy", "compact", "min.cleanable.dirty.ratio", "0.1")));
        assertThat(names)
                .doesNotHaveDuplicates()
                .filteredOn(name -> name.endsWith(".dlq"))
                .hasSize(5)
                .allSatisfy(name -> assertThat(names).contains(name.replaceAll("^[a-z]+-service\\.|\\.dlq$", "")));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("topics.yaml"), content);
    }
}
