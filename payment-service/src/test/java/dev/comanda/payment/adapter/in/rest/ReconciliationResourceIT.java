package dev.comanda.payment.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.comanda.contracts.HeldToContract;
import dev.comanda.payment.application.port.out.reconciliation.Reconciliations;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ExtendWith(HeldToContract.class)
@TestSecurity(user = "staff-manager", roles = "manager")
class ReconciliationResourceIT {

    private static final String PATH = "/api/payments/reconciliation";
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    Reconciliations reconciliations;

    @Test
    void without_a_mismatch_the_list_is_empty() {
        found();

        given().get(PATH)
                .then()
                .statusCode(200)
                .body("lastCompletedAt", equalTo("2026-03-01T12:00:01Z"))
                .body("total", equalTo(0))
                .body("mismatches", empty());
    }

    @Test
    void a_mismatch_says_what_it_is_about() {
        UUID orderId = UUID.randomUUID();
        UUID refundId = UUID.randomUUID();

        found(new Mismatch(
                Kind.REFUND_AMOUNT,
                orderId,
                Optional.of(new ChargeId("stripe", "pi_1")),
                Optional.of(refundId),
                "2.99 EUR succeeded, re_1",
                "3.00 EUR succeeded"));

        given().get(PATH)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("mismatches.kind", contains("refund_amount"))
                .body("mismatches[0].orderId", equalTo(orderId.toString()))
                .body("mismatches[0].provider", equalTo("stripe"))
                .body("mismatches[0].charge", equalTo("pi_1"))
                .body("mismatches[0].refundId", equalTo(refundId.toString()))
                .body("mismatches[0].expected", equalTo("2.99 EUR succeeded, re_1"))
                .body("mismatches[0].found", equalTo("3.00 EUR succeeded"))
                .body("mismatches[0].firstSeen", equalTo("2026-03-01T12:00:00Z"))
                .body("mismatches[0].lastSeen", equalTo("2026-03-01T12:10:00Z"));
    }

    @Test
    void every_kind_can_be_listed_and_the_limit_is_kept() {
        found(Arrays.stream(Kind.values())
                .map(kind -> new Mismatch(
                        kind, UUID.randomUUID(), Optional.empty(), Optional.empty(), "nothing", "paid 0.01 EUR"))
                .toArray(Mismatch[]::new));

        given().get(PATH).then().statusCode(200).body("mismatches", hasSize(Kind.values().length));
        given().queryParam("limit", 1)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("total", equalTo(Kind.values().length))
                .body("mismatches", hasSize(1))
                .body("mismatches[0].charge", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "abc", "{x}", "99999999999", "1.5", "+5", "05", "\u0665", ""})
    void an_invalid_limit_is_refused(String limit) {
        given().queryParam("limit", limit).get(PATH).then().statusCode(400).body("errors[0].field", equalTo("limit"));
    }

    @Test
    @TestSecurity(user = "guest-1", roles = "guest")
    void guests_may_not_see_it() {
        given().get(PATH).then().statusCode(403);
    }

    private void found(Mismatch... mismatches) {
        List<Finding> findings = Arrays.stream(mismatches)
                .map(mismatch -> new Finding(mismatch, THEN, THEN.plusSeconds(600), true))
                .toList();
        OnContext.await(() -> reconciliations.complete(THEN, THEN.plusSeconds(1), THEN, findings));
    }
}
