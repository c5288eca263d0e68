package dev.comanda.payment.application;

import static dev.comanda.payment.application.World.await;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.bill;
import static dev.comanda.payment.domain.Examples.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.comanda.payment.application.port.in.RequestRefund;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentEvent.RefundFailed;
import dev.comanda.payment.domain.PaymentEvent.RefundSucceeded;
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

/** Webhooks about refunds come twice, in any order, and before their time. */
class RefundHintsTest {

    private static final ChargeId CHARGE = new ChargeId("stripe", "pi_1");

    /** One world, in which the provider's side goes on by steps. */
    private static final class Story {

        private final World world = new World();
        private final Bill bill = bill();
        private final CheckoutSession session = world.opened(bill);
        private final UUID refundId = UUID.randomUUID();
        private final List<Webhook> webhooks = Stream.of(
                        "checkout.session.completed",
                        "refund.created",
                        "refund.updated",
                        "refund.failed",
                        "charge.refunded")
                .map(this::webhook)
                .toList();

        Story() {
            world.provider.become(session.id(), paid(CHARGE.reference()));
            world.refundProvider.captured(CHARGE, bill.orderId(), bill.total());
            world.refundProvider.statusOfNew(new Status.Pending());
            await(world.requestRefund.request(
                    new RequestRefund.Command(bill.orderId(), refundId, CHARGE, euro(450), "cancelled")));
            world.refundDue();
        }

        void personRefunds() {
            world.refundProvider.statusOfNew(new Status.Succeeded());
            world.refundProvider.refundByHand(CHARGE, euro(200));
        }

        void bankSendsOursBack() {
            String ours = world.refundProvider.refundsOf(CHARGE).getFirst().reference();
            world.refundProvider.become(CHARGE, ours, new Status.Failed("declined"));
        }

        void hear(Webhook webhook) {
            await(world.webhooks.store(webhook, new byte[0], NOW));
            await(world.processWebhooks.process(webhook));
        }

        Charge charge() {
            return world.charges.now(CHARGE).orElseThrow();
        }

        private Webhook webhook(String type) {
            Hint hint = type.startsWith("checkout")
                    ? new Hint.SessionChanged(session.id())
                    : new Hint.ChargeChanged(CHARGE.reference());
            return new Webhook("stripe", "evt_" + UUID.randomUUID(), type, hint);
        }
    }

    @Test
    void every_order_of_five_webhooks_each_doubled_comes_to_the_same_end_whenever_things_happen() {
        List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3, 4));
        assertThat(orders).hasSize(120);
        for (List<Integer> order : orders) {
            for (int person = 0; person < order.size(); person++) {
                for (int bank = 0; bank < order.size(); bank++) {
                    endsAsAlways(order, person, bank);
                }
            }
        }
    }

    private static void endsAsAlways(List<Integer> order, int person, int bank) {
        // Given
        Story story = new Story();

        // When
        for (int i = 0; i < order.size(); i++) {
            if (i == person) {
                story.personRefunds();
            }
            if (i == bank) {
                story.bankSendsOursBack();
            }
            story.hear(story.webhooks.get(order.get(i)));
        }
        order.forEach(index -> story.hear(story.webhooks.get(index)));

        // Then
        assertThat(story.world.stateOf(story.bill)).isInstanceOf(Succeeded.class);
        assertThat(story.charge().refunds().all())
                .extracting(Refund::amount, refund -> refund.state().getClass().getSimpleName())
                .containsExactlyInAnyOrder(tuple(euro(450), "Failed"), tuple(euro(200), "Succeeded"));
        assertThat(count(story.world.published(), PaymentEvent.Succeeded.class)).isOne();
        assertThat(count(story.world.charges.published(), RefundSucceeded.class))
                .isOne();
        assertThat(count(story.world.charges.published(), RefundFailed.class)).isOne();
        assertThat(story.world.refundProvider.posted()).containsExactly(story.refundId);
    }

    @Test
    void a_hint_at_another_installations_charge_is_left_alone() {
        Story story = new Story();
        story.world.refundProvider.disown(CHARGE);
        long version = story.charge().version();

        story.hear(story.webhooks.getLast());

        assertThat(story.world.webhooks.verdictOn(story.webhooks.getLast())).contains(new Verdict.Foreign());
        assertThat(story.charge().version()).isEqualTo(version);
    }

    @Test
    void a_hint_at_a_charge_that_the_provider_does_not_have_is_ignored() {
        World world = new World();
        Webhook webhook = new Webhook("stripe", "evt_1", "refund.created", new Hint.ChargeChanged("pi_none"));

        await(world.webhooks.store(webhook, new byte[0], NOW));
        await(world.processWebhooks.process(webhook));

        assertThat(world.webhooks.verdictOn(webhook)).contains(new Verdict.Ignored());
    }

    @Test
    void while_the_provider_is_down_a_hint_waits() {
        Story story = new Story();
        story.world.refundProvider.goDown();

        story.hear(story.webhooks.getLast());

        assertThat(story.world.webhooks.verdictOn(story.webhooks.getLast())).isEmpty();
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
