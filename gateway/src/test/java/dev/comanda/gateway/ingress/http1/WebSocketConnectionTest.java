package dev.comanda.gateway.ingress.http1;

import static dev.comanda.gateway.ingress.http1.TestConnection.frame;
import static dev.comanda.gateway.ingress.http1.TestConnection.handshake;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What comes before a WebSocket is open, and how it ends. */
class WebSocketConnectionTest {

    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int CLOSE = 8;
    private static final String NORMAL = "\u0003\u00e8"; // 1000
    private static final int TOO_MUCH = 1024 * 1024;
    private static final int PART = 16 * 1024;
    /** Even if a new second begins among them. */
    private static final int FRAMES_OVER_BUDGET = 50;

    @Test
    void frames_in_one_packet_with_the_handshake_arrive_once_it_is_answered() {
        var connection = new TestConnection(Duration.ofSeconds(20));

        connection.receive(Unpooled.wrappedBuffer(handshake(), frame(PING, "first"), frame(PING, "second")));
        assertThat(connection.requests()).hasSize(1);
        assertThat(connection.frames()).isEmpty();
        connection.acceptHandshake();

        assertThat(connection.frames()).containsExactly("first", "second");
    }

    @Test
    void frames_that_come_before_the_answer_arrive_in_their_order() {
        var connection = new TestConnection(Duration.ofSeconds(20));
        connection.receive(handshake());

        connection.receive(frame(PING, "first"));
        connection.receive(frame(PING, "second"));
        assertThat(connection.frames()).isEmpty();
        connection.acceptHandshake();
        connection.receive(frame(PING, "third"));

        assertThat(connection.frames()).containsExactly("first", "second", "third");
    }

    @Test
    void a_flood_before_the_answer_is_not_kept() {
        var connection = new TestConnection(Duration.ofSeconds(20));
        connection.receive(handshake());
        List<ByteBuf> flood = new ArrayList<>();

        while (flood.size() * PART < TOO_MUCH) {
            flood.add(Unpooled.buffer(PART).writeZero(PART));
            connection.receive(flood.getLast());
            if (flood.size() == 4) {
                assertThat(connection.channel().config().isAutoRead()).isFalse();
                assertThat(connection.channel().isOutputShutdown()).isFalse();
            }
        }

        assertThat(connection.channel().isOutputShutdown()).isTrue();
        assertThat(flood).allMatch(part -> part.refCnt() == 0);
    }

    @Test
    void the_headers_of_a_handshake_are_forgotten_with_its_answer() {
        var connection = TestConnection.openSocket();

        assertThat(connection.requests().getFirst().headers()).isEmpty();
    }

    @Test
    void a_client_that_closes_while_it_is_told_to_leave_gets_no_second_close_frame() {
        var connection = TestConnection.openSocket();

        connection.channel().stopReading();
        connection.drain();
        connection.receive(frame(CLOSE, NORMAL));

        assertThat(connection.closeFrames()).isEqualTo(1);
    }

    @Test
    void a_client_that_has_closed_is_not_told_to_leave() {
        var connection = TestConnection.openSocket();

        connection.channel().stopReading();
        connection.receive(frame(CLOSE, NORMAL));
        connection.drain();

        assertThat(connection.closeFrames()).isEqualTo(1);
    }

    @Test
    void a_client_that_does_not_read_its_close_frame_is_cut_off() {
        var connection = TestConnection.openSocket();

        connection.channel().stopReading();
        connection.drain();
        assertThat(connection.channel().isOutputShutdown()).isFalse();
        connection.channel().advanceTimeBy(1, TimeUnit.SECONDS);
        connection.channel().runScheduledPendingTasks();

        assertThat(connection.channel().isOutputShutdown()).isTrue();
    }

    @Test
    void a_client_that_has_gone_is_not_told_to_leave() {
        var connection = TestConnection.openSocket();

        var _ = connection.channel().pipeline().firstContext().close();
        connection.drain();

        connection.channel().checkException();
        assertThat(connection.closeFrames()).isZero();
    }

    @Test
    void a_client_that_floods_after_it_was_told_to_leave_does_not_put_off_the_end() {
        var connection = TestConnection.openSocket();
        var _ = connection
                .channel()
                .pipeline()
                .lastContext()
                .writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));

        flood(connection);
        connection.channel().advanceTimeBy(900, TimeUnit.MILLISECONDS);
        connection.channel().runScheduledPendingTasks();
        assertThat(connection.channel().isOutputShutdown()).isFalse();
        flood(connection);
        connection.channel().advanceTimeBy(100, TimeUnit.MILLISECONDS);
        connection.channel().runScheduledPendingTasks();

        assertThat(connection.channel().isOutputShutdown()).isTrue();
        assertThat(connection.closeFrames()).isEqualTo(1);
    }

    @Test
    void a_client_that_says_nothing_is_pinged_and_then_told_to_leave() {
        var connection = TestConnection.openSocket();

        pass(connection, 25);
        assertThat(connection.pings()).isZero();
        pass(connection, 1);
        assertThat(connection.pings()).isEqualTo(1);
        pass(connection, 19);
        assertThat(connection.pings()).isZero();
        assertThat(connection.channel().isOutputShutdown()).isFalse();
        pass(connection, 1);

        assertThat(connection.closeFrames()).isEqualTo(1);
        assertThat(connection.channel().isOutputShutdown()).isTrue();
    }

    @Test
    void a_client_that_answers_its_pings_stays_and_is_pinged_again() {
        var connection = TestConnection.openSocket();

        for (int i = 0; i < 5; i++) {
            pass(connection, 26);
            assertThat(connection.pings()).isEqualTo(1);
            connection.receive(frame(PONG, ""));
        }
        pass(connection, 20);

        assertThat(connection.channel().isOutputShutdown()).isFalse();
    }

    @Test
    void what_a_client_sends_between_a_ping_and_its_deadline_counts_whatever_it_is() {
        var connection = TestConnection.openSocket();
        pass(connection, 45);

        connection.receive(frame(PING, ""));
        pass(connection, 1);

        assertThat(connection.closeFrames()).isZero();
        assertThat(connection.channel().isOutputShutdown()).isFalse();
    }

    private static void pass(TestConnection connection, int seconds) {
        for (int second = 0; second < seconds; second++) {
            connection.pass(1_000);
        }
    }

    private static void flood(TestConnection connection) {
        for (int i = 0; i < FRAMES_OVER_BUDGET; i++) {
            connection.receive(frame(PING, ""));
        }
    }
}
