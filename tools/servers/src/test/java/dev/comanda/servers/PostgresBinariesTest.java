package dev.comanda.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    private Path cache;

    @Test
    void concurrent_unpacking_yields_one_set_of_programs() throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            // When
            Callable<PostgresBinaries> unpack = () -> PostgresBinaries.in(cache);
            var unpacked = two.invokeAll(Stream.of(unpack, unpack).toList());

            // Then
            assertThat(unpacked.getFirst().get()).isEqualTo(unpacked.getLast().get());
            assertThat(Path.of(unpacked.getFirst().get().program("postgres"))).isExecutable();
            try (var left = Files.list(cache)) {
                assertThat(left).hasSize(1);
            }
        }
    }
}
