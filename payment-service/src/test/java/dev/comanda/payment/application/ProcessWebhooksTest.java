package dev.comanda.payment.application;

import static dev.comanda.payment.application.PaymentFixture.await;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.paid;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentRequest;
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

    private final PaymentFixture fixture = new PaymentFixture();
    private final PaymentRequest request = paymentRequest();

    @Test
    void a_hint_at_a_paid_session_completes_the_payment() {
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.setStatus(session.id(), paid("pi_1"));

        assertThat(processed(aboutSession(session.id()))).contains(new Verdict.Processed());

        assertThat(fixture.stateOf(request)).isInstanceOf(Succeeded.class);
    }

    @Test
    void a_hint_alone_does_not_complete_the_payment() {
        CheckoutSession session = fixture.openSession(request);

        assertThat(processed(aboutSession(session.id()))).contains(new Verdict.Processed());

        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
    }

    @Test
    void a_session_over_another_amount_is_a_mismatch() {
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.add(
                new SessionReport(session.id(), request.orderId(), Purpose.PAYMENT, Money.of(1, "EUR"), paid("pi_1")));

        assertThat(processed(aboutSession(session.id())))
                .hasValueSatisfying(verdict -> assertThat(verdict).isInstanceOf(Verdict.Mismatch.class));
        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
    }

    @Test
    void a_paid_session_of_an_unknown_order_is_a_mismatch() {
        fixture.provider.add(
                new SessionReport("cs_lost", UUID.randomUUID(), Purpose.PAYMENT, Money.of(1, "EUR"), paid("pi_1")));

        assertThat(processed(aboutSession("cs_lost")))
                .hasValueSatisfying(verdict -> assertThat(verdict).isInstanceOf(Verdict.Mismatch.class));
    }

    @Test
    void a_session_that_the_provider_does_not_know_is_ignored() {
        assertThat(processed(aboutSession("cs_none"))).contains(new Verdict.Ignored());
    }

    @Test
    void a_webhook_is_postponed_while_the_provider_is_down() {
        // Given
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.setStatus(session.id(), paid("pi_1"));
        fixture.provider.goDown();
        Webhook webhook = aboutSession(session.id());
        assertThat(processed(webhook)).isEmpty();

        // When
        fixture.provider.recover();
        fixture.clock.advance(Duration.ofMinutes(1));
        processAll();

        // Then
        assertThat(fixture.webhooks.verdictOn(webhook)).contains(new Verdict.Processed());
        assertThat(fixture.stateOf(request)).isInstanceOf(Succeeded.class);
    }

    @Test
    void a_failed_charge_is_published_and_the_order_stays_payable() {
        fixture.openSession(request);
        fixture.provider.failed("pi_1", new ChargeAnswer.Failed(request.orderId(), "card_declined"));

        assertThat(processed(aboutCharge("pi_1"))).contains(new Verdict.Processed());

        assertThat(fixture.stateOf(request)).isInstanceOf(Open.class);
        assertThat(fixture.published()).last().isInstanceOf(PaymentEvent.Failed.class);
    }

    @Test
    void a_charge_that_has_succeeded_since_did_not_fail() {
        fixture.openSession(request);
        fixture.provider.failed("pi_1", new ChargeAnswer.NotFailed());

        assertThat(processed(aboutCharge("pi_1"))).contains(new Verdict.Processed());

        assertThat(fixture.published()).hasOnlyElementsOfType(PaymentEvent.SessionOpened.class);
    }

    @Test
    void another_installations_charge_is_foreign() {
        fixture.provider.failed("pi_1", new ChargeAnswer.Foreign());

        assertThat(processed(aboutCharge("pi_1"))).contains(new Verdict.Foreign());
    }

    @Property(tries = 200)
    void webhooks_in_any_order_and_number_pay_an_order_once(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 4) Integer> order) {
        // Given
        PaymentFixture fresh = new PaymentFixture();
        PaymentRequest paidRequest = paymentRequest();
        CheckoutSession session = fresh.openSession(paidRequest);
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
        fresh.provider.setStatus(session.id(), paid("pi_1"));
        order.forEach(index -> process(fresh, events.get(index)));
        process(fresh, events.getFirst());

        // Then
        assertThat(fresh.stateOf(paidRequest)).isInstanceOf(Succeeded.class);
        assertThat(fresh.published().stream().filter(PaymentEvent.Succeeded.class::isInstance))
                .hasSize(1);
    }

    @Test
    void an_expired_session_ends_the_payment() {
        CheckoutSession session = fixture.openSession(request);
        fixture.provider.setStatus(session.id(), new Status.Expired());

        processed(aboutSession(session.id()));

        assertThat(fixture.published()).last().isInstanceOf(PaymentEvent.SessionExpired.class);
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
        process(fixture, webhook);
        return fixture.webhooks.verdictOn(webhook);
    }

    private void processAll() {
        drain(fixture);
    }

    private static void process(PaymentFixture fixture, Webhook webhook) {
        await(fixture.webhooks.store(webhook, new byte[0], NOW));
        drain(fixture);
    }

    private static void drain(PaymentFixture fixture) {
        Optional<Webhook> next = await(fixture.processWebhooks.claimNext());
        while (next.isPresent()) {
            await(fixture.processWebhooks.process(next.get()));
            next = await(fixture.processWebhooks.claimNext());
        }
    }
}
