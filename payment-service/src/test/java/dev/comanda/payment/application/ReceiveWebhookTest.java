package dev.comanda.payment.application;

import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.in.ReceiveWebhook.Command;
import dev.comanda.payment.application.port.in.ReceiveWebhook.Receipt;
import dev.comanda.payment.application.port.out.Notifications;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import org.junit.jupiter.api.Test;

class ReceiveWebhookTest {

    private static final byte[] BODY = {'{', '}'};

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    private final ReceiveWebhookService receive =
            new ReceiveWebhookService(new TrustingProvider(), webhooks, new ManualClock(NOW));

    @Test
    void a_genuine_webhook_is_stored() {
        assertThat(receive("stripe", "genuine")).isEqualTo(new Receipt.Stored());
        assertThat(waits()).isTrue();
    }

    @Test
    void a_repeated_webhook_is_a_duplicate() {
        receive("stripe", "genuine");

        assertThat(receive("stripe", "genuine")).isEqualTo(new Receipt.Duplicate());
    }

    @Test
    void a_forged_webhook_leaves_no_trace() {
        assertThat(receive("stripe", "forged")).isEqualTo(new Receipt.Rejected("forged"));
        assertThat(waits()).isFalse();
    }

    @Test
    void another_provider_is_not_known() {
        assertThat(receive("nobody", "genuine")).isEqualTo(new Receipt.UnknownProvider());
    }

    private Receipt receive(String provider, String signature) {
        return World.await(receive.receive(new Command(provider, BODY, signature)));
    }

    private boolean waits() {
        return World.await(webhooks.claimPending(NOW, tries -> NOW)).isPresent();
    }

    private static final class TrustingProvider implements Notifications {

        @Override
        public String provider() {
            return "stripe";
        }

        @Override
        public Reading read(byte[] body, String signature) {
            return signature.equals("genuine")
                    ? new Reading.Genuine(new Webhook("stripe", "evt_1", "any", new Hint.SessionChanged("cs_1")))
                    : new Reading.Rejected(signature);
        }
    }
}
