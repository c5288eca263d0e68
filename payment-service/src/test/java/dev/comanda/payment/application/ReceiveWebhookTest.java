package dev.comanda.payment.application;

import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.in.ReceiveWebhook.Command;
import dev.comanda.payment.application.port.in.ReceiveWebhook.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiveWebhookTest {

    private static final byte[] BODY = PlainWebhookVerifier.body("evt_1", "cs_1");
    private static final String GENUINE = PlainWebhookVerifier.signature(BODY);

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final ReceiveWebhookService receive =
            new ReceiveWebhookService(new PlainWebhookVerifier(), webhooks, new ManualClock(NOW));

    @Test
    void a_genuine_webhook_is_stored() {
        assertThat(receive(PlainWebhookVerifier.PROVIDER, GENUINE)).isEqualTo(new Result.Stored());
        assertThat(waits()).isTrue();
    }

    @Test
    void a_repeated_webhook_is_a_duplicate() {
        receive(PlainWebhookVerifier.PROVIDER, GENUINE);

        assertThat(receive(PlainWebhookVerifier.PROVIDER, GENUINE)).isEqualTo(new Result.Duplicate());
    }

    @Test
    void a_forged_webhook_leaves_no_trace() {
        assertThat(receive(PlainWebhookVerifier.PROVIDER, "my own")).isEqualTo(new Result.Rejected("forged"));
        assertThat(waits()).isFalse();
    }

    @Test
    void an_invalid_signature_is_refused_without_the_body() {
        assertThat(precheck(PlainWebhookVerifier.PROVIDER, "my own")).hasValue(new Result.Rejected("forged"));
        assertThat(precheck("nobody", GENUINE)).hasValue(new Result.UnknownProvider());
        assertThat(precheck(PlainWebhookVerifier.PROVIDER, GENUINE)).isEmpty();
    }

    @Test
    void another_provider_is_not_known() {
        assertThat(receive("nobody", GENUINE)).isEqualTo(new Result.UnknownProvider());
    }

    private Optional<Result> precheck(String provider, String signature) {
        return PaymentFixture.await(receive.precheck(provider, signature));
    }

    private Result receive(String provider, String signature) {
        return PaymentFixture.await(receive.receive(new Command(provider, BODY, signature)));
    }

    private boolean waits() {
        return PaymentFixture.await(webhooks.claimPending(NOW, NOW.plusSeconds(1)))
                .isPresent();
    }
}
