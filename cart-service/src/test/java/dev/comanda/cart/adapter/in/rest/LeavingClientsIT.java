package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.cart.Await.soon;
import static dev.comanda.cart.adapter.in.rest.GuestApi.add;
import static dev.comanda.cart.adapter.in.rest.GuestApi.applyCoupon;
import static dev.comanda.cart.adapter.in.rest.GuestApi.cart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.cart.CallsUnderWay;
import dev.comanda.cart.DatabaseConnections;
import dev.comanda.cart.LoggedTrouble;
import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.TestCoupons;
import dev.comanda.servers.OnContext;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients that leave in the midst of a call leave behind: nothing. */
@QuarkusTest
class LeavingClientsIT {

    private static final int CLIENTS = 50;
    private static final int CALLS_IN_A_HURRY = 300;

    @Inject
    UpdateMenuCopy menu;

    @Inject
    Coupons coupons;

    @Inject
    DatabaseConnections connections;

    @Inject
    DataSource database;

    @Inject
    CallsUnderWay calls;

    @TestHTTPResource
    URI address;

    private final Coupon coupon = TestCoupons.named(TestCoupons.five(), Coupon.normalise("L-" + UUID.randomUUID()));

    @BeforeEach
    void serve_tiramisu_and_give_a_coupon() {
        OnContext.await(() -> menu.update(Dishes.tiramisu()));
        OnContext.await(() -> coupons.add(coupon));
    }

    @Test
    @TestSecurity(user = "guest-leaves-reads")
    void reads_that_clients_leave_give_every_connection_back_and_are_no_trouble() throws Exception {
        leaveInTheMidst("carts", "access exclusive", get());

        connections.assertThatNoneIsMissing();
        cart();
    }

    @Test
    @TestSecurity(user = "guest-leaves-writes")
    void changes_that_clients_leave_come_to_their_end_and_are_no_trouble() throws Exception {
        add(Dishes.tiramisu().id(), 1).statusCode(200);

        leaveInTheMidst("carts", "share", post("/api/cart/add", item()));

        connections.assertThatNoneIsMissing();
        add(Dishes.tiramisu().id(), 1).statusCode(200);
    }

    @Test
    @TestSecurity(user = "guest-leaves-checkouts")
    void checkouts_that_clients_leave_come_to_their_end_and_are_no_trouble() throws Exception {
        String cartId = add(Dishes.tiramisu().id(), 2).extract().path("cartId");
        applyCoupon(coupon.code()).statusCode(200);

        leaveInTheMidst("coupons", "share", post("/internal/carts/" + cartId + "/checkout", "{}"));

        connections.assertThatNoneIsMissing();
        soon().untilAsserted(() -> cart().body("status", equalTo("locked")));
    }

    @Test
    @TestSecurity(user = "guest-leaves-early")
    void clients_in_a_hurry_leave_nothing_behind_whenever_they_leave() throws Exception {
        add(Dishes.tiramisu().id(), 1).statusCode(200);
        try (var trouble = LoggedTrouble.listen()) {
            for (int i = 0; i < CALLS_IN_A_HURRY; i++) {
                var client = call(i % 2 == 0 ? get() : post("/api/cart/add", item()));
                // each a little later than the one before
                for (int spin = 0; spin < i * 2_000; spin++) {
                    Thread.onSpinWait();
                }
                client.close();
            }
            connections.assertThatNoneIsMissing();
            assertThat(trouble.lines()).isEmpty();
        }
    }

    private void leaveInTheMidst(String table, String mode, String request) throws Exception {
        try (var trouble = LoggedTrouble.listen();
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in " + mode + " mode");
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(call(request));
            }
            soon().until(() -> calls.count() == CLIENTS && connections.isAnyWaiting());
            for (Socket client : clients) {
                client.close();
            }
            soon().until(() -> calls.count() == 0);
            connection.commit();
            connections.assertThatNoneIsMissing();
            assertThat(trouble.lines()).isEmpty();
        }
    }

    private Socket call(String request) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String get() {
        return "GET /api/cart HTTP/1.1\r\nHost: cart\r\n\r\n";
    }

    private static String post(String path, String body) {
        return "POST %s HTTP/1.1\r\nHost: cart\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(path, body.length(), body);
    }

    private static String item() {
        return "{\"itemId\":\"%s\",\"quantity\":1}".formatted(Dishes.tiramisu().id());
    }
}
