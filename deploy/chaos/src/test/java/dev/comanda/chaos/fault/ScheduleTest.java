package dev.comanda.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.fault.Schedule.Moment;
import dev.comanda.chaos.house.Part;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void the_same_seed_gives_the_same_schedule_and_another_one_another() {
        assertThat(Schedule.of(7, TEN_MINUTES)).isEqualTo(Schedule.of(7, TEN_MINUTES));
        assertThat(Schedule.of(7, TEN_MINUTES)).isNotEqualTo(Schedule.of(8, TEN_MINUTES));
    }

    @Test
    void ten_minutes_kill_every_part_several_times() {
        var kills = Schedule.of(1, TEN_MINUTES).stream()
                .map(Moment::fault)
                .filter(Fault.Kill.class::isInstance)
                .map(fault -> ((Fault.Kill) fault).part())
                .collect(Collectors.groupingBy(part -> part, Collectors.counting()));

        assertThat(kills).containsOnlyKeys(Part.values());
        assertThat(kills.values()).allMatch(times -> times >= 3);
        assertThat(kills.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void faults_are_in_the_order_of_their_time() {
        assertThat(Schedule.of(3, TEN_MINUTES)).extracting(Moment::at).isSorted();
    }
}
