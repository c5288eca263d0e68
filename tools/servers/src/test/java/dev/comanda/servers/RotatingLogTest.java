package dev.comanda.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    private static final int LIMIT = 20;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name_it() {
        file = folder.resolve("part.log");
    }

    @Test
    void earlier_content_is_kept() throws IOException {
        Files.writeString(file, "before\n");

        write("after\n");

        assertThat(file).hasContent("before\nafter\n");
    }

    @Test
    void a_full_file_is_put_aside_between_two_lines() throws IOException {
        write("0123456789\n", "a\nbcdef", "ghijk\nlmn\n");

        assertThat(folder.resolve("part.log.1")).hasContent("0123456789\na\nbcdefghijk\n");
        assertThat(file).hasContent("lmn\n");
    }

    @Test
    void a_line_without_an_end_is_cut() throws IOException {
        write("0123456789", "0123456789", "abc");

        assertThat(folder.resolve("part.log.1")).hasContent("01234567890123456789");
        assertThat(file).hasContent("abc");
    }

    @Test
    void of_the_full_files_the_latest_are_kept() throws IOException {
        var lines = new String[10];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "line %d of the log\n".formatted(i);
        }

        write(lines);

        assertThat(folder).isDirectoryNotContaining("glob:**.4");
        assertThat(folder.resolve("part.log.3")).hasContent(lines[2] + lines[3]);
        assertThat(folder.resolve("part.log.1")).hasContent(lines[6] + lines[7]);
        assertThat(file).hasContent(lines[8] + lines[9]);
    }

    private void write(String... chunks) throws IOException {
        try (var log = new RotatingLog(file, LIMIT)) {
            for (var chunk : chunks) {
                var bytes = chunk.getBytes(StandardCharsets.UTF_8);
                log.write(bytes, bytes.length);
            }
        }
    }
}
