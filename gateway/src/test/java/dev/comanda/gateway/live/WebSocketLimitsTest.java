package dev.comanda.gateway.live;

import static dev.comanda.gateway.testing.RawWebSocket.CONTINUATION;
import static dev.comanda.gateway.testing.RawWebSocket.PING;
import static dev.comanda.gateway.testing.RawWebSocket.PONG;
import static dev.comanda.gateway.testing.RawWebSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.limit.ConnectionLimiter;
import dev.comanda.gateway.testing.RawWebSocket;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may do to its open socket, and the close code of each breach (RFC 6455 section 7.4.1). */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "comanda.ingress.ping-interval", value = "1s"),
            @ResourceArg(name = "comanda.ingress.pong-timeout", value = "1s"),
            @ResourceArg(name = "comanda.ingress.frames-per-second", value = "20")
        })
class WebSocketLimitsTest extends RunningGateway {

    @Inject
    ConnectionLimiter connections;

    RawWebSocket socket;

    @BeforeEach
    void open() {
        String orderId = UUID.randomUUID().toString();
        services.haveOrder(orderId, OrderEventsTopic.json(orderId, 2, "pending"));
        String cookie = browser.startSession();
        socket = RawWebSocket.open(ingress.address(), "/api/live/orders/" + orderId, cookie);
    }

    @AfterEach
    void nothing_is_left_behind() {
        socket.close();
        await().untilAsserted(() -> assertThat(connections.open()).isZero());
    }

    @ParameterizedTest
    @ValueSource(ints = {PING, PONG, TEXT})
    void a_client_that_sends_more_frames_than_it_may_is_cut_off(int opcode) {
        sendWithoutReading(opcode);

        assertThat(socket.readCloseCode()).contains(1008);
    }

    @Test
    void bytes_count_as_well_as_frames() {
        for (int i = 0; i < 5; i++) {
            socket.send(TEXT, new byte[4000]);
        }

        assertThat(socket.readCloseCode()).contains(1008);
    }

    @Test
    void a_message_that_is_too_large_is_refused_in_one_frame() {
        socket.send(TEXT, text(4097));

        assertThat(socket.readCloseCode()).contains(1009);
    }

    @Test
    void a_message_that_is_too_large_is_refused_in_many_frames() {
        socket.sendPart(TEXT, text(2000));
        socket.sendPart(CONTINUATION, text(2000));
        socket.send(CONTINUATION, text(97));

        assertThat(socket.readCloseCode()).contains(1009);
    }

    @Test
    void a_text_that_is_no_utf8_is_refused() {
        socket.send(TEXT, new byte[] {(byte) 0xc3, 0x28});

        assertThat(socket.readCloseCode()).contains(1007);
    }

    @ParameterizedTest
    @CsvSource({
        "0xc1, 0x80, a reserved bit",
        "0xa1, 0x80, another one",
        "0x91, 0x80, the third",
        "0x83, 0x80, an opcode that does not exist",
        "0x8b, 0x80, a control opcode that does not exist",
        "0x81, 0x00, no mask",
        "0x09, 0x80, a ping in parts",
        "0x80, 0x80, a continuation of nothing"
    })
    void a_frame_that_breaks_the_protocol_is_refused(String first, String mask, String what) {
        socket.sendRaw(Integer.decode(first), Integer.decode(mask), new byte[] {'x'});

        assertThat(socket.readCloseCode()).as(what).contains(1002);
    }

    @Test
    void a_client_that_stays_mute_is_gone_after_the_time_for_silence() {
        assertThat(socket.readCloseCode()).contains(1008);
    }

    @Test
    void a_client_that_only_answers_pings_stays() {
        var sent = new AtomicInteger();

        await().pollInterval(Duration.ofMillis(500)).until(() -> {
            assertThat(socket.send(PONG, new byte[0])).isTrue();
            assertThat(connections.open()).isEqualTo(1);
            return sent.incrementAndGet() == 10;
        });
    }

    private void sendWithoutReading(int opcode) {
        for (int i = 0; i < 100_000 && socket.send(opcode, text(100)); i++) {
            // until the server has had enough
        }
    }

    private static byte[] text(int length) {
        return "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
    }
}
