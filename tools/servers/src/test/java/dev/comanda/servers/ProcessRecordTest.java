package dev.comanda.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    private Path folder;

    @Test
    void a_written_record_finds_the_process_again() throws IOException {
        // Given
        var file = folder.resolve("run/this.pid");

        // When
        ProcessRecord.of(ProcessHandle.current()).write(file);

        // Then
        assertThat(ProcessRecord.read(file).orElseThrow().alive()).contains(ProcessHandle.current());
    }

    @Test
    void another_process_with_the_same_pid_is_not_taken_for_the_recorded_one() {
        // Given
        var now = ProcessRecord.of(ProcessHandle.current());

        // When
        var earlier = new ProcessRecord(now.pid(), now.startedAt().minus(Duration.ofHours(1)));

        // Then
        assertThat(earlier.alive()).isEmpty();
    }

    @Test
    void an_incomplete_record_is_ignored() throws IOException {
        assertThat(ProcessRecord.read(Files.writeString(folder.resolve("torn.pid"), "123")))
                .isEmpty();
    }

    @Test
    void ending_a_process_waits_until_it_is_gone() throws IOException {
        // Given
        var sleeper = new ProcessBuilder("sleep", "60").start();

        // When
        var ended = ProcessRecord.of(sleeper.toHandle()).end("TERM", Duration.ofSeconds(10));

        // Then
        assertThat(ended).isTrue();
        assertThat(sleeper.isAlive()).isFalse();
    }
}
