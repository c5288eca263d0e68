package dev.comanda.payment.application;

import static dev.comanda.payment.application.PaymentFixture.await;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.paid;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.comanda.payment.application.port.in.RequestRefund;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentEvent.RefundFailed;
import dev.comanda.payment.domain.PaymentEvent.RefundSucceeded;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport.Status;
import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Webhooks about refunds that are duplicated, reordered or early. */
class RefundWebhooksTest {

    private static final ChargeId CHARGE = new ChargeId("stripe", "pi_1");

    /** A payment whose provider changes step by step. */
    private static final class Scenario {

        private final PaymentFixture fixture = new PaymentFixture();
        private final PaymentRequest request = paymentRequest();
        private final CheckoutSession session = fixture.openSession(request);
        private final UUID refundId = UUID.randomUUID();
        private final List<Webhook> webhooks = Stream.of(
                        "checkout.session.completed",
                        "refund.created",
                        "refund.updated",
                        "refund.failed",
                        "charge.refunded")
                .map(this::webhook)
                .toList();

        Scenario() {
            fixture.provider.setStatus(session.id(), paid(CHARGE.reference()));
            fixture.refundProvider.captured(CHARGE, request.orderId(), request.total());
            fixture.refundProvider.statusOfNew(new Status.Pending());
            await(fixture.requestRefund.request(
                    new RequestRefund.Command(request.orderId(), refundId, CHARGE, euro(450), "cancelled")));
            fixture.processDueRefunds();
        }

        void refundByHand() {
            fixture.refundProvider.statusOfNew(new Status.Succeeded());
            fixture.refundProvider.refundByHand(CHARGE, euro(200));
        }

        void failOurRefund() {
            String ours = fixture.refundProvider.refundsOf(CHARGE).getFirst().reference();
            fixture.refundProvider.setStatus(CHARGE, ours, new Status.Failed("declined"));
        }

        void receive(Webhook webhook) {
            await(fixture.webhooks.store(webhook, new byte[0], NOW));
            await(fixture.processWebhooks.process(webhook));
        }

        Charge charge() {
            return fixture.charges.now(CHARGE).orElseThrow();
        }

        private Webhook webhook(String type) {
            Hint hint = type.startsWith("checkout")
                    ? new Hint.SessionChanged(session.id())
                    : new Hint.ChargeChanged(CHARGE.reference());
            return new Webhook("stripe", "evt_" + UUID.randomUUID(), type, hint);
        }
    }

    @Test
    void webhooks_in_any_order_and_duplicated_lead_to_the_same_state() {
        List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3, 4));
        assertThat(orders).hasSize(120);
        for (List<Integer> order : orders) {
            for (int person = 0; person < order.size(); person++) {
                for (int bank = 0; bank < order.size(); bank++) {
                    assertSameEnd(order, person, bank);
                }
            }
        }
    }

    private static void assertSameEnd(List<Integer> order, int person, int bank) {
        // Given
        Scenario scenario = new Scenario();

        // When
        for (int i = 0; i < order.size(); i++) {
            if (i == person) {
                scenario.refundByHand();
            }
            if (i == bank) {
                scenario.failOurRefund();
            }
            scenario.receive(scenario.webhooks.get(order.get(i)));
        }
        order.forEach(index -> scenario.receive(scenario.webhooks.get(index)));

        // Then
        assertThat(scenario.fixture.stateOf(scenario.request)).isInstanceOf(Succeeded.class);
        assertThat(scenario.charge().refunds().all())
                .extracting(Refund::amount, refund -> refund.state().getClass().getSimpleName())
                .containsExactlyInAnyOrder(tuple(euro(450), "Failed"), tuple(euro(200), "Succeeded"));
        assertThat(count(scenario.fixture.published(), PaymentEvent.Succeeded.class))
                .isOne();
        assertThat(count(scenario.fixture.charges.published(), RefundSucceeded.class))
                .isOne();
        assertThat(count(scenario.fixture.charges.published(), RefundFailed.class))
                .isOne();
        assertThat(scenario.fixture.refundProvider.posted()).containsExactly(scenario.refundId);
    }

    @Test
    void a_hint_at_another_installations_charge_is_foreign() {
        Scenario scenario = new Scenario();
        scenario.fixture.refundProvider.markForeign(CHARGE);
        long version = scenario.charge().version();

        scenario.receive(scenario.webhooks.getLast());

        assertThat(scenario.fixture.webhooks.verdictOn(scenario.webhooks.getLast()))
                .contains(new Verdict.Foreign());
        assertThat(scenario.charge().version()).isEqualTo(version);
    }

    @Test
    void a_hint_at_an_unknown_charge_is_ignored() {
        PaymentFixture fixture = new PaymentFixture();
        Webhook webhook = new Webhook("stripe", "evt_1", "refund.created", new Hint.ChargeChanged("pi_none"));

        await(fixture.webhooks.store(webhook, new byte[0], NOW));
        await(fixture.processWebhooks.process(webhook));

        assertThat(fixture.webhooks.verdictOn(webhook)).contains(new Verdict.Ignored());
    }

    @Test
    void a_hint_is_postponed_while_the_provider_is_down() {
        Scenario scenario = new Scenario();
        scenario.fixture.refundProvider.goDown();

        scenario.receive(scenario.webhooks.getLast());

        assertThat(scenario.fixture.webhooks.verdictOn(scenario.webhooks.getLast()))
                .isEmpty();
    }

    private static long count(List<PaymentEvent> events, Class<? extends PaymentEvent> kind) {
        return events.stream().filter(kind::isInstance).count();
    }

    private static List<List<Integer>> permutations(List<Integer> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            List<Integer> rest = new ArrayList<>(of);
            rest.removeAll(Collections.singleton(first));
            permutations(rest)
                    .forEach(tail -> all.add(
                            Stream.concat(Stream.of(first), tail.stream()).toList()));
        }
        return all;
    }
}
