package dev.comanda.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Uni<Boolean>> somebody =
            new AtomicReference<>(Uni.createFrom().item(true));
    private final Probe probe = new Probe("somebody", () -> {
        asked.incrementAndGet();
        return somebody.get();
    });

    @Test
    void a_system_that_answers_is_up() {
        assertThat(probe().getStatus()).isEqualTo(Status.UP);
        assertThat(probe().getName()).isEqualTo("somebody");
    }

    @Test
    void a_system_that_answers_no_is_down() {
        somebody.set(Uni.createFrom().item(false));

        assertThat(probe().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_system_that_fails_is_down_with_the_reason() {
        somebody.set(Uni.createFrom().failure(new IllegalStateException("refused")));

        assertThat(probe().getStatus()).isEqualTo(Status.DOWN);
        assertThat(probe().getData().orElseThrow().get("reason")).asString().contains("refused");
    }

    @Test
    void a_system_that_hangs_is_down_and_probed_once() {
        somebody.set(Uni.createFrom().nothing());

        assertThat(probe().getStatus()).isEqualTo(Status.DOWN);
        assertThat(probe().getStatus()).isEqualTo(Status.DOWN);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_system_that_recovers_is_up_again() {
        somebody.set(Uni.createFrom().failure(new IllegalStateException("refused")));
        probe();
        somebody.set(Uni.createFrom().item(true));

        assertThat(probe().getStatus()).isEqualTo(Status.UP);
    }

    private HealthCheckResponse probe() {
        return probe.check().await().indefinitely();
    }
}
