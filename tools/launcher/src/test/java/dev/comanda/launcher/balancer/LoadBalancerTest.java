package dev.comanda.launcher.balancer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.comanda.servers.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadBalancerTest {

    private static final int MEBIBYTE = 1 << 20;

    private final int port = FreePorts.one();
    private final List<AutoCloseable> open = new ArrayList<>();
    private EchoServer one;
    private EchoServer two;

    @BeforeEach
    void start() throws IOException {
        one = closedLater(new EchoServer("one"));
        two = closedLater(new EchoServer("two"));
    }

    @AfterEach
    void close() throws Exception {
        for (var opened : open.reversed()) {
            opened.close();
        }
    }

    @Test
    void connections_go_to_replicas_in_turn() throws IOException {
        // Given
        balance(one.backend(), two.backend());

        // When
        var served = IntStream.range(0, 10).mapToObj(_ -> oneLine()).toList();

        // Then
        assertThat(served).filteredOn("one hello"::equals).hasSize(5);
        assertThat(served).filteredOn("two hello"::equals).hasSize(5);
    }

    @Test
    void a_replica_that_is_not_up_gets_no_new_connection_and_keeps_those_it_has() throws IOException {
        // Given
        var first = one.backend();
        balance(first, two.backend());
        var client = connectTo("one");

        // When
        one.healthy.set(false);
        await().until(() -> !first.isUp());

        // Then
        assertThat(IntStream.range(0, 6).mapToObj(_ -> oneLine())).containsOnly("two hello");
        assertThat(client.exchange("still there")).isEqualTo("one still there");

        // When
        one.healthy.set(true);
        await().until(first::isUp);

        // Then
        assertThat(IntStream.range(0, 2).mapToObj(_ -> oneLine())).contains("one hello");
    }

    @Test
    void a_connection_that_a_replica_refuses_goes_to_the_next_one() throws IOException {
        // Given
        var gone = new Backend(FreePorts.one(), () -> true);
        balance(gone, two.backend());

        // When, Then
        assertThat(IntStream.range(0, 6).mapToObj(_ -> oneLine())).containsOnly("two hello");
    }

    @Test
    void a_connection_that_a_frozen_replica_never_takes_goes_to_the_next_one() throws IOException {
        // Given
        var frozen = closedLater(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        fillQueueOf(frozen);
        balance(new Backend(frozen.getLocalPort(), () -> true), two.backend());

        // When, Then
        assertThat(IntStream.range(0, 4).mapToObj(_ -> oneLine())).containsOnly("two hello");
    }

    @Test
    void without_a_replica_that_is_up_connections_are_reset() throws IOException {
        // Given
        one.healthy.set(false);
        open.add(LoadBalancer.open(port, List.of(one.backend())));

        // When, Then
        assertThatThrownBy(() -> new Client().exchange("hello")).isInstanceOf(IOException.class);
    }

    @Test
    void each_side_can_end_what_it_sends_before_the_other() throws IOException {
        // Given
        balance(one.backend(), two.backend());
        var client = connectTo("one");

        // When
        client.socket.shutdownOutput();

        // Then
        assertThat(client.in.readLine()).isEqualTo(EchoServer.LAST);
        assertThat(client.in.readLine()).isNull();
        assertThat(one.ends).containsExactly("in order");
    }

    @Test
    void a_client_that_breaks_off_breaks_off_at_its_replica() throws IOException {
        // Given
        balance(one.backend(), two.backend());
        var client = connectTo("one");

        // When
        client.socket.setSoLinger(true, 0);
        client.socket.close();

        // Then
        await().untilAsserted(() -> assertThat(one.ends).containsExactly("broken"));
    }

    @Test
    void a_replica_that_does_not_read_stops_its_client_and_loses_nothing() throws IOException {
        // Given
        var lazy = closedLater(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        balance(new Backend(lazy.getLocalPort(), () -> true));
        var client = closedLater(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        client.configureBlocking(false);
        var server = closedLater(lazy.accept());

        // When
        var sent = new long[1];
        await().during(Duration.ofMillis(300)).until(() -> {
            var count = client.write(ByteBuffer.allocate(MEBIBYTE));
            sent[0] += count;
            return count == 0;
        });
        client.shutdownOutput();

        // Then
        assertThat(sent[0]).isLessThan(64L * MEBIBYTE);
        assertThat(server.getInputStream().transferTo(java.io.OutputStream.nullOutputStream()))
                .isEqualTo(sent[0]);
    }

    @Test
    void connections_beyond_the_bound_wait_until_others_have_ended() throws IOException {
        // Given
        var backend = one.backend();
        open.add(LoadBalancer.open(port, List.of(backend), 1));
        await().until(backend::isUp);
        var first = closedLater(new Client());
        assertThat(first.exchange("hello")).isEqualTo("one hello");
        var second = closedLater(new Client());
        second.send("me too");

        // Then
        await().during(Duration.ofMillis(300)).until(() -> !second.in.ready());

        // When
        first.close();

        // Then
        assertThat(second.in.readLine()).isEqualTo("one me too");
    }

    private void balance(Backend... backends) throws IOException {
        open.add(LoadBalancer.open(port, List.of(backends)));
        await().until(() -> List.of(backends).stream().allMatch(Backend::isUp));
    }

    private String oneLine() {
        try (var client = new Client()) {
            return client.exchange("hello");
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private Client connectTo(String name) throws IOException {
        while (true) {
            var client = closedLater(new Client());
            if (client.exchange("hello").startsWith(name)) {
                return client;
            }
            client.close();
        }
    }

    /** The operating system takes some more than it was asked to. */
    private void fillQueueOf(ServerSocket server) throws IOException {
        for (int connection = 0; connection < 8; connection++) {
            var client = closedLater(SocketChannel.open());
            client.configureBlocking(false);
            client.connect(server.getLocalSocketAddress());
        }
    }

    private <T extends AutoCloseable> T closedLater(T opened) {
        open.add(opened);
        return opened;
    }

    private final class Client implements AutoCloseable {

        final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        final BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));

        Client() throws IOException {}

        String exchange(String line) throws IOException {
            send(line);
            return String.valueOf(in.readLine());
        }

        void send(String line) throws IOException {
            socket.getOutputStream().write((line + "\n").getBytes(UTF_8));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
