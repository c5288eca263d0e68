package dev.comanda.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.fault.Schedule.ScheduledFault;
import dev.comanda.chaos.system.Component;
import dev.comanda.chaos.system.Replica;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final List<Replica> PROCESSES = Replica.all(Map.of(Component.GATEWAY, 2, Component.ORDER, 2));
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void the_same_seed_gives_the_same_schedule_and_another_one_another() {
        assertThat(schedule(7)).isEqualTo(schedule(7));
        assertThat(schedule(7)).isNotEqualTo(schedule(8));
    }

    @Test
    void ten_minutes_kill_every_process_several_times() {
        var kills = of(Fault.Kill.class)
                .map(Fault.Kill::replica)
                .collect(Collectors.groupingBy(replica -> replica, Collectors.counting()));

        assertThat(kills).containsOnlyKeys(PROCESSES);
        assertThat(kills.values()).allMatch(times -> times >= 3);
        assertThat(kills.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void ten_minutes_freeze_processes_one_at_a_time_and_longer_than_any_timeout() {
        var freezes = schedule(1).stream()
                .filter(scheduled -> scheduled.fault() instanceof Fault.Freeze)
                .toList();
        var ends = freezes.stream()
                .map(scheduled -> scheduled.at().plus(((Fault.Freeze) scheduled.fault()).length()))
                .toList();

        assertThat(freezes).hasSizeGreaterThanOrEqualTo(8);
        assertThat(of(Fault.Freeze.class).map(Fault.Freeze::length))
                .contains(Duration.ofSeconds(15), Duration.ofSeconds(40))
                .allMatch(length -> length.toSeconds() >= 15);
        for (int next = 1; next < freezes.size(); next++) {
            assertThat(freezes.get(next).at()).isGreaterThan(ends.get(next - 1));
        }
    }

    @Test
    void ten_minutes_bring_bad_clients_of_every_kind() {
        assertThat(of(Fault.BadClients.class).map(Fault.BadClients::kind)).contains(BadClient.values());
    }

    private static List<ScheduledFault> schedule(long seed) {
        return Schedule.of(seed, TEN_MINUTES, PROCESSES);
    }

    private static <T extends Fault> Stream<T> of(Class<T> kind) {
        return schedule(1).stream()
                .map(ScheduledFault::fault)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    @Test
    void faults_are_in_the_order_of_their_time() {
        assertThat(schedule(3)).extracting(ScheduledFault::at).isSorted();
    }
}
