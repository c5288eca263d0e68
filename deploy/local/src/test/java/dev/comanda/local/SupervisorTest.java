package dev.comanda.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.comanda.backing.ChildProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    private Path folder;

    private final List<Part> started = new CopyOnWriteArrayList<>();
    private final Map<Part, ChildProcess> running = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Supervisor supervisor = new Supervisor(
            List.of(
                    unit(Part.POSTGRES, Set.of()),
                    unit(Part.MENU, Set.of(Part.POSTGRES)),
                    unit(Part.GATEWAY, Set.of(Part.POSTGRES, Part.MENU))),
            progress());

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void each_unit_starts_after_those_that_it_needs() {
        // When
        supervisor.start();

        // Then
        assertThat(started).containsExactly(Part.POSTGRES, Part.MENU, Part.GATEWAY);
    }

    @Test
    void units_stop_before_those_that_they_need() {
        // Given
        supervisor.start();

        // When
        supervisor.stop();

        // Then
        assertThat(running.values()).noneMatch(ChildProcess::isAlive);
        assertThat(said().lines()
                        .filter(line -> line.contains("stopped"))
                        .map(line -> line.trim().split(" ", 2)[0]))
                .containsExactly("gateway", "menu-service", "postgres");
    }

    @Test
    void a_unit_that_dies_is_started_again_and_the_others_stay() {
        // Given
        supervisor.start();
        var gateway = requireNonNull(running.get(Part.GATEWAY));
        var killed = requireNonNull(running.get(Part.MENU));

        // When
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();

        // Then
        await().until(() -> running.get(Part.MENU) != killed && said().contains("is back"));
        assertThat(said()).contains("menu-service", "ended unexpectedly (exit code 137)");
        assertThat(requireNonNull(running.get(Part.MENU)).isAlive()).isTrue();
        assertThat(gateway.isAlive()).isTrue();
    }

    @Test
    void a_unit_that_cannot_start_fails_the_start_of_all_with_its_reason() {
        // Given
        Unit.Start failing = born -> {
            throw new CannotStart("the disk is full");
        };
        var broken = new Supervisor(
                List.of(new Unit(Part.KAFKA, Set.of(), failing), unit(Part.MENU, Set.of(Part.KAFKA))), progress());

        // When, Then
        assertThatThrownBy(broken::start).isInstanceOf(CannotStart.class).hasMessage("the disk is full");
        broken.stop();
        assertThat(started).isEmpty();
    }

    private Unit unit(Part part, Set<Part> after) {
        return new Unit(part, after, born -> {
            started.add(part);
            var child = sleep();
            running.put(part, child);
            born.accept(child);
            return child;
        });
    }

    private ChildProcess sleep() {
        try {
            return ChildProcess.start(
                    new ChildProcess.Command(List.of("sleep", "60"), Map.of(), folder.resolve("log"), "TERM"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Progress progress() {
        return new Progress(new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
