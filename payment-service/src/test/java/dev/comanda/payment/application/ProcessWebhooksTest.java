package dev.comanda.payment.application;

import static dev.comanda.payment.application.World.await;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.bill;
import static dev.comanda.payment.domain.Examples.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentState.Open;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.SessionReport.Purpose;
import dev.comanda.payment.domain.SessionReport.Status;
import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProcessWebhooksTest {

    private final World world = new World();
    private final Bill bill = bill();

    @Test
    void a_hint_at_a_paid_session_is_a_success() {
        CheckoutSession session = world.opened(bill);
        world.provider.become(session.id(), paid("pi_1"));

        assertThat(processed(aboutSession(session.id()))).contains(new Verdict.Processed());

        assertThat(world.stateOf(bill)).isInstanceOf(Succeeded.class);
    }

    @Test
    void a_hint_alone_makes_nothing_paid() {
        CheckoutSession session = world.opened(bill);

        assertThat(processed(aboutSession(session.id()))).contains(new Verdict.Processed());

        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
    }

    @Test
    void a_session_over_another_amount_is_a_mismatch() {
        CheckoutSession session = world.opened(bill);
        world.provider.add(
                new SessionReport(session.id(), bill.orderId(), Purpose.PAYMENT, Money.of(1, "EUR"), paid("pi_1")));

        assertThat(processed(aboutSession(session.id())))
                .hasValueSatisfying(verdict -> assertThat(verdict).isInstanceOf(Verdict.Mismatch.class));
        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
    }

    @Test
    void a_paid_session_of_an_order_that_is_not_here_is_a_mismatch() {
        world.provider.add(
                new SessionReport("cs_lost", UUID.randomUUID(), Purpose.PAYMENT, Money.of(1, "EUR"), paid("pi_1")));

        assertThat(processed(aboutSession("cs_lost")))
                .hasValueSatisfying(verdict -> assertThat(verdict).isInstanceOf(Verdict.Mismatch.class));
    }

    @Test
    void a_session_that_the_provider_does_not_know_is_ignored() {
        assertThat(processed(aboutSession("cs_none"))).contains(new Verdict.Ignored());
    }

    @Test
    void while_the_provider_is_down_a_webhook_waits() {
        // Given
        CheckoutSession session = world.opened(bill);
        world.provider.become(session.id(), paid("pi_1"));
        world.provider.goDown();
        Webhook webhook = aboutSession(session.id());
        assertThat(processed(webhook)).isEmpty();

        // When
        world.provider.comeBack();
        world.clock.advance(Duration.ofMinutes(1));
        processAll();

        // Then
        assertThat(world.webhooks.verdictOn(webhook)).contains(new Verdict.Processed());
        assertThat(world.stateOf(bill)).isInstanceOf(Succeeded.class);
    }

    @Test
    void a_failed_charge_is_told_and_the_order_stays_payable() {
        world.opened(bill);
        world.provider.failed("pi_1", new ChargeAnswer.Failed(bill.orderId(), "card_declined"));

        assertThat(processed(aboutCharge("pi_1"))).contains(new Verdict.Processed());

        assertThat(world.stateOf(bill)).isInstanceOf(Open.class);
        assertThat(world.published()).last().isInstanceOf(PaymentEvent.Failed.class);
    }

    @Test
    void a_charge_that_has_succeeded_since_did_not_fail() {
        world.opened(bill);
        world.provider.failed("pi_1", new ChargeAnswer.NotFailed());

        assertThat(processed(aboutCharge("pi_1"))).contains(new Verdict.Processed());

        assertThat(world.published()).hasOnlyElementsOfType(PaymentEvent.SessionOpened.class);
    }

    @Test
    void another_installations_charge_is_left_alone() {
        world.provider.failed("pi_1", new ChargeAnswer.Foreign());

        assertThat(processed(aboutCharge("pi_1"))).contains(new Verdict.Foreign());
    }

    @Property(tries = 200)
    void in_whatever_order_and_however_often_webhooks_come_a_paid_order_is_paid_once(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 4) Integer> order) {
        // Given
        World fresh = new World();
        Bill paidBill = bill();
        CheckoutSession session = fresh.opened(paidBill);
        fresh.provider.failed("pi_1", new ChargeAnswer.NotFailed());
        List<Webhook> events = Stream.of(
                        new Hint.SessionChanged(session.id()),
                        new Hint.SessionChanged(session.id()),
                        new Hint.SessionChanged("cs_of_someone_else"),
                        new Hint.ChargeFailed("pi_1"),
                        new Hint.Irrelevant())
                .map(hint -> new Webhook("stripe", "evt_" + UUID.randomUUID(), "any", hint))
                .toList();

        // When
        fresh.provider.become(session.id(), paid("pi_1"));
        order.forEach(index -> process(fresh, events.get(index)));
        process(fresh, events.getFirst());

        // Then
        assertThat(fresh.stateOf(paidBill)).isInstanceOf(Succeeded.class);
        assertThat(fresh.published().stream().filter(PaymentEvent.Succeeded.class::isInstance))
                .hasSize(1);
    }

    @Test
    void a_lapsed_session_ends_the_payment() {
        CheckoutSession session = world.opened(bill);
        world.provider.become(session.id(), new Status.Lapsed());

        processed(aboutSession(session.id()));

        assertThat(world.published()).last().isInstanceOf(PaymentEvent.SessionExpired.class);
    }

    private static Webhook aboutSession(String id) {
        return new Webhook(
                "stripe", "evt_" + UUID.randomUUID(), "checkout.session.completed", new Hint.SessionChanged(id));
    }

    private static Webhook aboutCharge(String reference) {
        return new Webhook(
                "stripe",
                "evt_" + UUID.randomUUID(),
                "payment_intent.payment_failed",
                new Hint.ChargeFailed(reference));
    }

    private Optional<Verdict> processed(Webhook webhook) {
        process(world, webhook);
        return world.webhooks.verdictOn(webhook);
    }

    private void processAll() {
        drain(world);
    }

    private static void process(World world, Webhook webhook) {
        await(world.webhooks.store(webhook, new byte[0], NOW));
        drain(world);
    }

    private static void drain(World world) {
        Optional<Webhook> next = await(world.processWebhooks.next());
        while (next.isPresent()) {
            await(world.processWebhooks.process(next.get()));
            next = await(world.processWebhooks.next());
        }
    }
}
