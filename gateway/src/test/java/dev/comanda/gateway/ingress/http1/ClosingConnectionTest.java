package dev.comanda.gateway.ingress.http1;

import static dev.comanda.gateway.ingress.http1.TestConnection.ascii;
import static dev.comanda.gateway.ingress.http1.TestConnection.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How connections end whose clients read nothing, or send on. */
@SuppressWarnings("FutureReturnValueIgnored") // what is closed ends with its channel
class ClosingConnectionTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final int PONG = 10;
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void what_a_client_sends_to_a_closing_connection_is_read_and_dropped() {
        var connection = lingering();
        ByteBuf late = ascii(REQUEST);

        connection.receive(late);

        assertThat(late.refCnt()).isZero();
        assertThat(connection.requests()).isEmpty();
        assertThat(connection.channel().config().isAutoRead()).isTrue();
    }

    @Test
    void a_closing_connection_ends_after_a_moment_although_its_client_does_not_close_it() {
        var connection = lingering();

        pass(connection, 999);
        assertThat(connection.channel().isOpen()).isTrue();
        pass(connection, 1);

        assertThat(connection.channel().isOpen()).isFalse();
    }

    @Test
    void a_closing_connection_ends_at_once_when_the_server_is_shut_down() {
        var connection = lingering();

        connection.channel().pipeline().close();

        assertThat(connection.channel().isOpen()).isFalse();
    }

    @Test
    void a_client_that_does_not_read_a_small_answer_is_cut_off() {
        var connection = new TestConnection(Duration.ofMillis(20));
        connection.channel().stopReading();
        connection.receive(ascii(REQUEST));

        connection.answerOk();

        assertThat(connection.channel().isWritable()).isTrue();
        await().until(() -> {
            pass(connection, 20);
            return connection.channel().isOutputShutdown();
        });
    }

    @Test
    void a_client_that_takes_too_long_for_the_whole_answer_is_cut_off() {
        var connection = new TestConnection(LONG);
        connection.channel().stopReading();
        connection.receive(ascii(REQUEST));
        connection.answerOk();

        pass(connection, 119_999);
        assertThat(connection.channel().isOutputShutdown()).isFalse();
        pass(connection, 1);

        assertThat(connection.channel().isOutputShutdown()).isTrue();
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_although_there_is_more_and_more_to_read() {
        var connection = TestConnection.openSocket();
        connection.channel().stopReading();

        for (int second = 0; second < 20; second++) {
            connection.channel().pipeline().lastContext().writeAndFlush(ascii("x"));
            pass(connection, 1_000);
            assertThat(connection.channel().isOutputShutdown()).isFalse();
        }
        pass(connection, 1_000);

        assertThat(connection.channel().isOutputShutdown()).isTrue();
    }

    @Test
    void a_client_that_reads_slowly_stays() {
        var connection = TestConnection.openSocket();

        for (int second = 0; second < 60; second++) {
            connection.channel().stopReading();
            connection.channel().pipeline().lastContext().writeAndFlush(ascii("x"));
            pass(connection, 1_000);
            if (second % 10 == 9) {
                connection.channel().readOn();
                connection.receive(frame(PONG, ""));
            }
        }

        assertThat(connection.channel().isOutputShutdown()).isFalse();
    }

    @Test
    void a_client_that_has_read_its_answer_stays() {
        var connection = new TestConnection(Duration.ofMillis(20));
        connection.receive(ascii(REQUEST));
        connection.answerOk();
        var looked = new AtomicInteger();

        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            pass(connection, 20);
            assertThat(connection.channel().isOutputShutdown()).isFalse();
            return looked.incrementAndGet() == 5;
        });
    }

    @Test
    void the_time_for_a_body_passes_although_its_client_does_not_read() {
        var connection = new TestConnection(LONG);
        connection.channel().stopReading();
        connection.receive(ascii("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf"));
        connection.answerOk();

        pass(connection, 14_999);
        assertThat(connection.channel().isOutputShutdown()).isFalse();
        pass(connection, 1);

        assertThat(connection.channel().isOutputShutdown()).isTrue();
    }

    private static TestConnection lingering() {
        var connection = new TestConnection(LONG);
        connection.channel().pipeline().close();
        assertThat(connection.channel().isOutputShutdown()).isTrue();
        assertThat(connection.channel().isOpen()).isTrue();
        return connection;
    }

    private static void pass(TestConnection connection, long millis) {
        connection.pass(millis);
    }
}
