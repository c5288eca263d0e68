package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.system.Component;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import dev.comanda.systemtests.running.Token;
import io.restassured.RestAssured;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logs contain no secrets and no personal data. */
@ExtendWith(RunningComanda.class)
class LogsIT {

    private static final int SHORTEST_SECRET = 8;

    private final Comanda comanda;
    private final Guest guest;

    LogsIT(Comanda comanda) {
        this.comanda = comanda;
        this.guest = new Guest(comanda);
    }

    @Test
    void no_process_logs_secrets_or_personal_data() throws GeneralSecurityException {
        // Given
        guest.addToCart(1, guest.getMenu().dish("Espresso")).then().statusCode(200);
        String cartId =
                guest.applyCoupon("SAVE10").then().statusCode(200).extract().path("cartId");
        String orderId =
                guest.placeOrder(cartId).then().statusCode(201).extract().path("orderId");
        try (var socket = guest.subscribe(orderId)) {
            guest.openPaymentPage(orderId).payWith(GOOD_CARD).then().statusCode(303);
            socket.awaitStatus("paid");
        }
        var forgedToken = Token.forged(comanda);
        sendBadRequests(forgedToken);

        // Then
        for (var component : Component.values()) {
            for (var confidential : confidential(forgedToken)) {
                assertThat(comanda.log(component))
                        .as(component + " logs")
                        .noneMatch(line -> line.contains(confidential));
            }
        }
    }

    /** Refused requests tend to be logged. */
    private void sendBadRequests(String forgedToken) {
        Staff.manager(comanda).get("/api/menu/items").then().statusCode(200);
        Guest.withSession("forged-session-of-somebody", comanda).getCart();
        guest.post("/api/payments/webhook/stripe", "{\"email\":\"anna@example.com\"}");
        guest.post("/api/cart/add", "{\"name\":\"Anna Bianchi\"");
        RestAssured.given()
                .baseUri(comanda.address(Component.ORDER).toString())
                .header("Authorization", "Bearer " + forgedToken)
                .get("/api/orders")
                .then()
                .statusCode(401);
    }

    private List<String> confidential(String forgedToken) {
        var all = new ArrayList<String>();
        comanda.secrets().stream()
                .flatMap(file -> comanda.secret(file).lines())
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_SECRET && !line.startsWith("-----"))
                .forEach(all::add);
        all.add(Objects.requireNonNull(guest.session()));
        all.add(forgedToken);
        all.addAll(List.of(
                GOOD_CARD, GOOD_CARD.replace(" ", ""), "anna@example.com", "Anna Bianchi", "forged-session", "eyJ"));
        all.addAll(List.of("Authorization", "Bearer ", "Set-Cookie", "comanda_session="));
        return all;
    }
}
