package dev.comanda.payment.application;

import static dev.comanda.payment.application.PaymentFixture.await;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.freePaymentRequest;
import static dev.comanda.payment.domain.Examples.paid;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static dev.comanda.payment.domain.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentEvent.RefundSucceeded;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState.Ended;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.SessionReport.Purpose;
import dev.comanda.payment.domain.SessionReport.Status;
import dev.comanda.payment.domain.Webhook;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnwantedMoneyTest {

    private final PaymentFixture fixture = new PaymentFixture();
    private final PaymentRequest request = paymentRequest();

    @Test
    void a_second_charge_is_refunded_and_the_first_is_not() {
        // Given
        CheckoutSession session = fixture.openSession(request);
        receive(report(request, session.id(), paid("pi_1")));

        // When
        receive(report(request, "cs_other", paid("pi_2")));

        // Then
        assertThat(refunded("pi_1", request)).isEmpty();
        assertThat(refunded("pi_2", request)).containsExactly(request.total());
        assertThat(fixture.charges.published()).singleElement().isInstanceOfSatisfying(RefundSucceeded.class, event -> {
            assertThat(event.reason()).isEqualTo("unwanted");
            assertThat(event.totals().charge().reference()).isEqualTo("pi_2");
        });
    }

    @Test
    void a_charge_of_another_session_is_refunded() {
        fixture.openSession(request);

        receive(report(request, "cs_other", paid("pi_2")));

        assertThat(refunded("pi_2", request)).containsExactly(request.total());
    }

    @Test
    void a_wrong_amount_or_currency_is_refunded_in_full() {
        CheckoutSession session = fixture.openSession(request);
        List.of(Money.of(1, "EUR"), Money.of(1250, "USD")).forEach(amount -> {
            String reference = "pi_" + amount.currency();

            receive(new SessionReport(session.id(), request.orderId(), Purpose.PAYMENT, amount, paid(reference)));

            assertThat(refunded(reference, request)).containsExactly(amount);
        });
    }

    @Test
    void a_charge_of_a_free_order_is_refunded() {
        PaymentRequest freeRequest = freePaymentRequest();
        fixture.requestPayment(freeRequest);

        receive(new SessionReport("cs_1", freeRequest.orderId(), Purpose.PAYMENT, freeRequest.total(), paid("pi_1")));
        assertThat(fixture.charges.published()).isEmpty();

        receive(new SessionReport("cs_2", freeRequest.orderId(), Purpose.PAYMENT, Money.of(5, "EUR"), paid("pi_2")));
        assertThat(refunded("pi_2", freeRequest)).containsExactly(Money.of(5, "EUR"));
    }

    @Test
    void a_charge_of_an_order_without_payment_is_refunded() {
        receive(report(request, "cs_1", paid("pi_1")));

        assertThat(refunded("pi_1", request)).containsExactly(request.total());
    }

    @Test
    void an_unwanted_charge_is_refunded_once_despite_repeated_webhooks() {
        fixture.openSession(request);

        receive(report(request, "cs_other", paid("pi_2")));
        receive(report(request, "cs_other", paid("pi_2")));
        receive(report(request, "cs_another", paid("pi_2")));

        assertThat(refunded("pi_2", request)).hasSize(1);
        assertThat(fixture.refundProvider.posted()).hasSize(1);
    }

    @Test
    void a_payment_during_cancellation_and_session_creation_succeeds_or_is_refunded() {
        // Given a session that is opened while its order is cancelled, and paid at once
        fixture.requestPayment(request);
        fixture.provider.duringCall(() -> {
            await(fixture.cancelPayment.cancel(request.orderId()));
            fixture.provider.sessionIds().forEach(fixture.provider::pay);
        });

        // When
        fixture.processDuePayments();

        // Then
        assertThat(fixture.published()).last().isInstanceOf(PaymentEvent.Succeeded.class);
    }

    @Test
    void an_unpaid_mismatched_session_has_no_effect() {
        CheckoutSession session = fixture.openSession(request);

        receive(new SessionReport(
                session.id(), request.orderId(), Purpose.PAYMENT, Money.of(1, "EUR"), new Status.Open()));

        assertThat(fixture.charges.all()).isEmpty();
    }

    @Test
    void charges_of_another_installation_are_ignored() {
        fixture.provider.add(report(request, "cs_1", paid("pi_1")));
        fixture.provider.markForeign("cs_1");

        receiveWebhook("cs_1");

        assertThat(fixture.charges.all()).isEmpty();
    }

    @Test
    void a_late_payment_succeeds_and_is_refunded_by_the_order() {
        CheckoutSession session = fixture.openSession(request);
        fixture.clock.set(request.expiresAt());
        fixture.processDuePayments();
        assertThat(fixture.stateOf(request)).isInstanceOf(Ended.class);

        receive(report(request, session.id(), paid("pi_1")));

        assertThat(refunded("pi_1", request)).isEmpty();
        assertThat(fixture.published()).last().isInstanceOf(PaymentEvent.Succeeded.class);
    }

    private void receive(SessionReport report) {
        fixture.provider.add(report);
        if (report.status() instanceof Status.Paid(String provider, String reference)
                && fixture.charges.now(new ChargeId(provider, reference)).isEmpty()) {
            fixture.refundProvider.captured(new ChargeId(provider, reference), report.orderId(), report.amount());
        }
        receiveWebhook(report.sessionId());
        fixture.processDueRefunds();
    }

    private void receiveWebhook(String session) {
        Webhook webhook = new Webhook(
                "stripe",
                "evt_" + UUID.randomUUID(),
                "checkout.session.completed",
                new Webhook.Hint.SessionChanged(session));
        await(fixture.webhooks.store(webhook, new byte[0], NOW));
        await(fixture.processWebhooks.process(webhook));
    }

    private List<Money> refunded(String reference, PaymentRequest paidFor) {
        ChargeId charge = new ChargeId("stripe", reference);
        assertThat(fixture.charges.now(charge).orElseThrow().orderId()).isEqualTo(paidFor.orderId());
        return fixture.refundProvider.refundsOf(charge).stream()
                .map(RefundReport::amount)
                .toList();
    }
}
