package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.house.Part;
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

/** Logs are read by many and kept for long: no secret and nobody's data is in them. */
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
    void no_process_logs_a_secret_or_what_belongs_to_a_guest() throws GeneralSecurityException {
        // Given
        guest.adds(1, guest.readsMenu().dish("Espresso")).then().statusCode(200);
        String cartId = guest.applies("SAVE10").then().statusCode(200).extract().path("cartId");
        String orderId = guest.orders(cartId).then().statusCode(201).extract().path("orderId");
        try (var socket = guest.watches(orderId)) {
            guest.goesToPay(orderId).payWith(GOOD_CARD).then().statusCode(303);
            socket.toldOf("paid");
        }
        var forgedToken = Token.forged(comanda);
        makesTrouble(forgedToken);

        // Then
        for (var part : Part.values()) {
            for (var confidential : confidential(forgedToken)) {
                assertThat(comanda.log(part)).as(part + " logs").noneMatch(line -> line.contains(confidential));
            }
        }
    }

    /** What is refused is what tends to be logged. */
    private void makesTrouble(String forgedToken) {
        Staff.manager(comanda).get("/api/menu/items").then().statusCode(200);
        Guest.withSession("forged-session-of-somebody", comanda).looksIntoCart();
        guest.post("/api/payments/webhook/stripe", "{\"email\":\"anna@example.com\"}");
        guest.post("/api/cart/add", "{\"name\":\"Anna Bianchi\"");
        RestAssured.given()
                .baseUri(comanda.address(Part.ORDER).toString())
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
