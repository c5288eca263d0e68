package dev.comanda.gateway.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.StubServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that send without reading. What they send stays in their own buffers, and in the kernel's. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = @ResourceArg(name = "comanda.ingress.stall-timeout", value = "2s"))
class BackPressureTest extends RunningGateway {

    /** More than all buffers between two sockets of one machine take together. */
    private static final int MORE_THAN_ANY_BUFFER = 64 * 1024 * 1024;

    private static final int WRITES_WITHOUT_ROOM = 100;

    @Inject
    MeterRegistry metrics;

    SocketChannel client;

    @BeforeEach
    void connect() throws IOException {
        client = SocketChannel.open();
        client.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        client.connect(new InetSocketAddress(
                ingress.address().getHost(), ingress.address().getPort()));
        client.configureBlocking(false);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
    }

    @Test
    void requests_sent_ahead_of_an_answer_are_not_read() throws IOException {
        String held = UUID.randomUUID().toString();
        services.hold(held);
        String cookie = browser.startSession();
        write("GET /api/orders/%s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n".formatted(held, cookie));
        await().until(() -> services.wasAskedFor(held));

        assertThat(writeUntilNobodyReads()).isLessThan(MORE_THAN_ANY_BUFFER);

        services.release(held);
    }

    @Test
    void answers_that_nobody_reads_end_the_reading_and_then_the_connection() throws IOException {
        assertThat(writeUntilNobodyReads()).isLessThan(MORE_THAN_ANY_BUFFER);

        await().untilAsserted(() -> assertThat(connections()).isZero());
    }

    private double connections() {
        return metrics.get("gateway.connections").gauge().value();
    }

    private void write(String text) throws IOException {
        client.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** How many bytes could be written before there was no more room for a while. */
    private int writeUntilNobodyReads() throws IOException {
        ByteBuffer requests = ByteBuffer.wrap("GET /assets/comanda.css HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .repeat(500)
                .getBytes(StandardCharsets.US_ASCII));
        var written = new AtomicInteger();
        var withoutRoom = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            int now = client.write(requests);
            while (now > 0 && written.addAndGet(now) < MORE_THAN_ANY_BUFFER) {
                requests.position(requests.hasRemaining() ? requests.position() : 0);
                now = client.write(requests);
            }
            return written.get() >= MORE_THAN_ANY_BUFFER || withoutRoom.incrementAndGet() == WRITES_WITHOUT_ROOM;
        });
        return written.get();
    }
}
