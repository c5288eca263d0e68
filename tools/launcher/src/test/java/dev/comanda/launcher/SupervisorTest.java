package dev.comanda.launcher;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.comanda.servers.ChildProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    private Path folder;

    private final List<Replica> started = new CopyOnWriteArrayList<>();
    private final List<Long> othersAlive = new CopyOnWriteArrayList<>();
    private final Map<Replica, ChildProcess> running = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Supervisor supervisor = new Supervisor(
            List.of(
                    unit(Component.POSTGRES, Set.of()),
                    unit(Component.MENU, Set.of(Component.POSTGRES)),
                    unit(Component.GATEWAY, Set.of(Component.POSTGRES, Component.MENU))),
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
        assertThat(started)
                .extracting(Replica::component)
                .containsExactly(Component.POSTGRES, Component.MENU, Component.GATEWAY);
    }

    @Test
    void units_stop_before_those_that_they_need() {
        // Given
        supervisor.start();

        // When
        supervisor.stop();

        // Then
        assertThat(running.values()).hasSize(3).noneMatch(ChildProcess::isAlive);
        assertThat(output().lines()
                        .filter(line -> line.contains("stopped"))
                        .map(line -> line.trim().split(" ", 2)[0]))
                .containsExactly("gateway", "menu-service", "postgres");
    }

    @Test
    void a_unit_that_dies_is_started_again_and_the_others_stay() {
        // Given
        supervisor.start();
        var gateway = requireNonNull(running.get(Replica.only(Component.GATEWAY)));
        var killed = requireNonNull(running.get(Replica.only(Component.MENU)));

        // When
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();

        // Then
        await().until(() -> running.get(Replica.only(Component.MENU)) != killed && output().contains("is back"));
        assertThat(output()).contains("menu-service", "ended unexpectedly (exit code 137)");
        assertThat(requireNonNull(running.get(Replica.only(Component.MENU))).isAlive())
                .isTrue();
        assertThat(gateway.isAlive()).isTrue();
    }

    @Test
    void a_unit_that_cannot_start_fails_the_start_of_all_with_its_reason() {
        // Given
        Unit.Start failing = born -> {
            throw new CannotStart("the disk is full");
        };
        var broken = new Supervisor(
                List.of(
                        new Unit(Replica.only(Component.KAFKA), Set.of(), failing),
                        unit(Component.MENU, Set.of(Component.KAFKA))),
                progress());

        // When, Then
        assertThatThrownBy(broken::start).isInstanceOf(CannotStart.class).hasMessage("the disk is full");
        broken.stop();
        assertThat(started).isEmpty();
    }

    @Test
    void a_restarted_unit_is_another_process_and_that_is_no_accident() throws Exception {
        // Given
        supervisor.start();
        var before = requireNonNull(running.get(Replica.only(Component.MENU)));

        // When
        new RollingRestart(supervisor, noBalancers(), Duration.ZERO).run(Set.of(Component.MENU), _ -> {});

        // Then
        assertThat(before.isAlive()).isFalse();
        assertThat(requireNonNull(running.get(Replica.only(Component.MENU))).isAlive())
                .isTrue();
        assertThat(output()).contains("ended for a restart", "restarted").doesNotContain("unexpectedly", "is back");
    }

    @Test
    void while_a_replica_is_restarted_the_others_are_there() throws Exception {
        // Given
        var replicas = Replica.of(Component.ORDER, 3);
        var several = new Supervisor(
                replicas.stream().map(replica -> unit(replica, Set.of())).toList(), progress());
        several.start();
        var before = Map.copyOf(running);
        started.clear();
        othersAlive.clear();
        var lines = new ArrayList<String>();

        // When
        new RollingRestart(several, noBalancers(), Duration.ZERO).run(Set.of(Component.ORDER), lines::add);

        // Then
        assertThat(started).containsExactlyElementsOf(replicas);
        assertThat(othersAlive).containsExactly(2L, 2L, 2L);
        assertThat(before.values()).noneMatch(ChildProcess::isAlive);
        assertThat(lines)
                .containsExactly("order-service-1 restarted", "order-service-2 restarted", "order-service-3 restarted");
        several.stop();
    }

    @Test
    void a_unit_that_hangs_is_replaced() {
        // Given
        var answers = new AtomicBoolean(true);
        var menu = unit(Component.MENU, Set.of());
        Unit.Start healing = born -> {
            answers.set(true);
            return menu.start().untilReady(born);
        };
        var probe = new LivenessProbe(answers::get, Duration.ofMillis(10));
        var probed =
                new Supervisor(List.of(new Unit(menu.replica(), Set.of(), healing, Optional.of(probe))), progress());
        probed.start();
        var before = requireNonNull(running.get(menu.replica()));

        // When
        answers.set(false);

        // Then
        await().until(() -> output().contains("is back"));
        assertThat(output()).contains("menu-service     failed its liveness probe");
        assertThat(before.isAlive()).isFalse();
        assertThat(requireNonNull(running.get(menu.replica())).isAlive()).isTrue();
        probed.stop();
    }

    @Test
    void who_answers_in_between_is_alive() throws Exception {
        // Given
        var answers = new ArrayDeque<>(List.of(false, false, true, false, false, true, false, false, false, true));

        // When
        new LivenessProbe(answers::remove, Duration.ZERO).awaitFailure();

        // Then
        assertThat(answers).hasSize(1);
    }

    private static FrontPorts noBalancers() {
        return FrontPorts.open(Ports.of(Options.parse("--free-ports")));
    }

    private Unit unit(Component component, Set<Component> after) {
        return unit(Replica.only(component), after);
    }

    private Unit unit(Replica replica, Set<Component> after) {
        return new Unit(replica, after, born -> {
            started.add(replica);
            othersAlive.add(
                    running.values().stream().filter(ChildProcess::isAlive).count());
            var child = sleep();
            running.put(replica, child);
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

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
