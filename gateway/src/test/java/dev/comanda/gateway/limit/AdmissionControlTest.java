package dev.comanda.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.limit.Admission.Permit;
import dev.comanda.gateway.upstream.Upstream;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionControlTest {

    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx = Vertx.vertx();
    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_call_that_waited_goes_on_in_its_own_context_whoever_makes_room_for_it() throws Exception {
        AdmissionControl control = withOneCall(Duration.ofMinutes(1));
        ContextInternal first = ((VertxInternal) vertx).createEventLoopContext();
        ContextInternal second =
                ((VertxInternal) vertx).createEventLoopContext().duplicate();
        var running = new CompletableFuture<Permit>();
        var waits = new CompletableFuture<Boolean>();
        var wentOn = new CompletableFuture<Context>();

        first.runOnContext(now -> enter(control).onSuccess(permit -> running.complete(permit.orElseThrow())));
        Permit permit = running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        second.runOnContext(now -> {
            enter(control).onSuccess(next -> wentOn.complete(Vertx.currentContext()));
            waits.complete(!wentOn.isDone());
        });
        assertThat(waits.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        first.runOnContext(now -> permit.succeeded());

        assertThat(wentOn.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isSameAs(second);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_call_that_waits_too_long_is_refused_and_counted(int queueMillis) throws Exception {
        AdmissionControl control = withOneCall(Duration.ofMillis(queueMillis));
        var refused = new CompletableFuture<Optional<Permit>>();

        vertx.runOnContext(
                now -> enter(control).compose(running -> enter(control)).onSuccess(refused::complete));

        assertThat(refused.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEmpty();
        assertThat(metrics.get("gateway.admission.refused").counter().count()).isEqualTo(1);
    }

    private static Future<Optional<Permit>> enter(AdmissionControl control) {
        return control.acquire(RouteClass.WEBHOOK, Upstream.PAYMENT);
    }

    private AdmissionControl withOneCall(Duration queueTime) {
        return new AdmissionControl(new Settings(Map.of(), 1, 1, queueTime), vertx, metrics);
    }

    private record Settings(Map<RouteClass, Duration> latencyGoal, int calls, int queue, Duration queueTime)
            implements GatewayConfig.Admission {}
}
