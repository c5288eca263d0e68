package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {

    @TempDir
    private Path folder;

    private final Merchant merchant = Merchant.open();

    @AfterEach
    void close() {
        merchant.close();
    }

    @Test
    void a_killed_sandbox_comes_back_with_its_payments_keys_and_undelivered_webhooks() throws Exception {
        // Given
        SessionCreateParams order = RunningSandbox.order().build();
        RequestOptions key =
                RequestOptions.builder().setIdempotencyKey("attempt-1").build();
        Session session;
        merchant.setFailing(true);
        try (SandboxProcess sandbox = start()) {
            session = sandbox.stripe().v1().checkout().sessions().create(order, key);
            pay(sandbox, session);

            // When
            sandbox.kill();
        }
        merchant.setFailing(false);
        try (SandboxProcess sandbox = start()) {

            // Then
            Session again = sandbox.stripe().v1().checkout().sessions().create(order, key);
            assertThat(again.toJson()).isEqualTo(session.toJson());
            assertThat(sandbox.stripe()
                            .v1()
                            .checkout()
                            .sessions()
                            .retrieve(session.getId())
                            .getPaymentStatus())
                    .isEqualTo("paid");
            pay(sandbox, session);
            assertThat(charges(sandbox)).containsExactly("succeeded");
            await().untilAsserted(() -> assertThat(merchant.acknowledgedAbout(order.getClientReferenceId()))
                    .containsOnly("payment_intent.succeeded", "checkout.session.completed"));
        }
    }

    private SandboxProcess start() throws Exception {
        return SandboxProcess.start(folder.resolve("ledger.jsonl"), merchant);
    }

    private static void pay(SandboxProcess sandbox, Session session) {
        given().redirects()
                .follow(false)
                .formParams(RunningSandbox.GOOD_CARD)
                .post(sandbox.address().resolve(RunningSandbox.path(session)))
                .then()
                .statusCode(303);
    }

    private static List<String> charges(SandboxProcess sandbox) {
        return given().get(sandbox.address().resolve("/_sandbox/ledger"))
                .jsonPath()
                .getList("charges.status");
    }
}
