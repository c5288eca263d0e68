package dev.comanda.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.RecordingService;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Three replicas of one service; the last test ends one of them. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "recording-carts", value = "3"),
            @ResourceArg(name = "comanda.upstream.probe-interval", value = "100ms")
        })
class ReplicasTest extends RunningGateway {

    List<RecordingService> carts = List.of();

    @BeforeEach
    void start() {
        carts = services.recordingCarts();
        carts.forEach(RecordingService::forget);
    }

    @Test
    @Order(1)
    void calls_are_shared_among_replicas() {
        call(30);

        assertThat(carts).allSatisfy(cart -> assertThat(cart.requests()).hasSizeBetween(5, 15));
    }

    @Test
    @Order(2)
    void a_replica_that_says_it_stops_gets_no_more_calls_until_it_serves_again() {
        carts.getFirst().setServing(false);
        await().untilAsserted(() -> assertThat(callsOfFirst()).isZero());

        carts.getFirst().setServing(true);
        await().untilAsserted(() -> assertThat(callsOfFirst()).isPositive());
    }

    @Test
    @Order(3)
    void a_replica_that_is_gone_costs_no_call_that_can_be_repeated() {
        call(30);
        carts.getFirst().close();

        assertThat(call(200)).containsOnly(200);
    }

    private int callsOfFirst() {
        carts.forEach(RecordingService::forget);
        call(12);
        return carts.getFirst().requests().size();
    }

    private List<Integer> call(int times) {
        return IntStream.range(0, times)
                .mapToObj(call -> browser.get("/api/cart").statusCode())
                .toList();
    }
}
