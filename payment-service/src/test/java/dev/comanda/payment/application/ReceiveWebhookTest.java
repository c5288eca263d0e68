package dev.comanda.payment.application;

import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.in.ReceiveWebhook.Command;
import dev.comanda.payment.application.port.in.ReceiveWebhook.Receipt;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiveWebhookTest {

    private static final byte[] BODY = PlainNotifications.body("evt_1", "cs_1");
    private static final String GENUINE = PlainNotifications.signature(BODY);

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final ReceiveWebhookService receive =
            new ReceiveWebhookService(new PlainNotifications(), webhooks, new ManualClock(NOW));

    @Test
    void a_genuine_webhook_is_stored() {
        assertThat(receive(PlainNotifications.PROVIDER, GENUINE)).isEqualTo(new Receipt.Stored());
        assertThat(waits()).isTrue();
    }

    @Test
    void a_repeated_webhook_is_a_duplicate() {
        receive(PlainNotifications.PROVIDER, GENUINE);

        assertThat(receive(PlainNotifications.PROVIDER, GENUINE)).isEqualTo(new Receipt.Duplicate());
    }

    @Test
    void a_forged_webhook_leaves_no_trace() {
        assertThat(receive(PlainNotifications.PROVIDER, "my own")).isEqualTo(new Receipt.Rejected("forged"));
        assertThat(waits()).isFalse();
    }

    @Test
    void what_can_not_be_genuine_is_refused_without_a_body() {
        assertThat(objection(PlainNotifications.PROVIDER, "my own")).hasValue(new Receipt.Rejected("forged"));
        assertThat(objection("nobody", GENUINE)).hasValue(new Receipt.UnknownProvider());
        assertThat(objection(PlainNotifications.PROVIDER, GENUINE)).isEmpty();
    }

    @Test
    void another_provider_is_not_known() {
        assertThat(receive("nobody", GENUINE)).isEqualTo(new Receipt.UnknownProvider());
    }

    private Optional<Receipt> objection(String provider, String signature) {
        return World.await(receive.objection(provider, signature));
    }

    private Receipt receive(String provider, String signature) {
        return World.await(receive.receive(new Command(provider, BODY, signature)));
    }

    private boolean waits() {
        return World.await(webhooks.claimPending(NOW, NOW.plusSeconds(1))).isPresent();
    }
}
