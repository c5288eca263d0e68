package dev.comanda.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that leave, or send slowly, beside one that does neither; with four connections to each service. */
@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = {
            @ResourceArg(name = "recording-carts", value = "1"),
            @ResourceArg(name = "comanda.upstream.connections", value = "4"),
            @ResourceArg(name = "comanda.admission.calls", value = "4"),
            @ResourceArg(name = "comanda.limits.per-caller.status", value = "1000000/1s"),
            @ResourceArg(name = "comanda.limits.per-caller.coupon", value = "1000000/1s")
        })
class LeavingClientsTest extends RunningGateway {

    private static final int BYSTANDER_CALLS = 2_000;
    private static final Duration LEAVING_PAUSE = Duration.ofMillis(20);

    String cookie = "";
    final List<Socket> sockets = new ArrayList<>();
    final List<Thread> leaving = new ArrayList<>();
    final AtomicBoolean ended = new AtomicBoolean();

    @BeforeEach
    void start() {
        cookie = browser.startSession();
    }

    @AfterEach
    void stop() throws InterruptedException {
        ended.set(true);
        for (Thread client : leaving) {
            client.join();
        }
        for (Socket socket : sockets) {
            closeQuietly(socket);
        }
    }

    @Test
    void a_client_that_leaves_before_its_answer_ends_the_call_behind_it() {
        String held = UUID.randomUUID().toString();
        services.hold(held);
        for (int i = 0; i < 4; i++) {
            sockets.add(send("GET /api/orders/" + held + " HTTP/1.1\r\n" + headers() + "\r\n"));
        }
        await().until(() -> services.seen().stream()
                        .filter(call -> call.uri().endsWith(held))
                        .count()
                == 4);
        assertThat(browser.get("/api/orders", "Cookie", cookie).statusCode()).isEqualTo(503);

        sockets.forEach(LeavingClientsTest::closeQuietly);

        await().until(() -> browser.get("/api/orders", "Cookie", cookie).statusCode() == 200);
        services.release(held);
    }

    @Test
    void clients_that_leave_at_any_moment_break_nobody_elses_call() {
        String body = "{\"code\": \"SAVE10\"}";
        String request = "POST /api/coupon/validate HTTP/1.1\r\n" + headers()
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        for (int client = 0; client < 20; client++) {
            int keep = client * request.length() / 19;
            leaving.add(Thread.ofVirtual().start(() -> leaveAgainAndAgain(request.substring(0, keep))));
        }

        List<Integer> answers = IntStream.range(0, BYSTANDER_CALLS)
                .mapToObj(call -> callAgainIfBusy(body))
                .toList();

        assertThat(answers).containsOnly(200);
    }

    @Test
    void bodies_that_trickle_hold_no_connection_to_a_service() {
        for (int i = 0; i < 100; i++) {
            sockets.add(send("POST /api/coupon/validate HTTP/1.1\r\n" + headers()
                    + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"));
        }

        for (int i = 0; i < 50; i++) {
            assertThat(browser.get("/api/cart", "Cookie", cookie).statusCode()).isEqualTo(200);
        }
    }

    private String headers() {
        return "Host: localhost:8080\r\nCookie: " + browser.startSession() + "\r\n";
    }

    /** With four places for all, a place may be taken; that is no failure of the call. */
    private int callAgainIfBusy(String body) {
        var answer = browser.send("POST", "/api/coupon/validate", BodyPublishers.ofString(body), "Cookie", cookie);
        return answer.statusCode() == 503 && answer.body().contains("more calls than can be processed")
                ? callAgainIfBusy(body)
                : answer.statusCode();
    }

    private void leaveAgainAndAgain(String part) {
        while (!ended.get()) {
            closeQuietly(send(part));
            // some hundred a second from all of them: more would only use up the sockets of this test
            LockSupport.parkNanos(LEAVING_PAUSE.toNanos());
        }
    }

    private Socket send(String text) {
        try {
            var socket =
                    new Socket(ingress.address().getHost(), ingress.address().getPort());
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            // a reset, as from a browser that is closed
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // it is gone, as intended
        }
    }
}
