package dev.comanda.payment.application;

import static dev.comanda.payment.application.World.await;
import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.bill;
import static dev.comanda.payment.domain.Examples.freeBill;
import static dev.comanda.payment.domain.Examples.paid;
import static dev.comanda.payment.domain.Examples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentEvent.RefundSucceeded;
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

    private final World world = new World();
    private final Bill bill = bill();

    @Test
    void a_second_charge_goes_back_and_the_first_stays() {
        // Given
        CheckoutSession session = world.opened(bill);
        hear(report(bill, session.id(), paid("pi_1")));

        // When
        hear(report(bill, "cs_other", paid("pi_2")));

        // Then
        assertThat(refunded("pi_1", bill)).isEmpty();
        assertThat(refunded("pi_2", bill)).containsExactly(bill.total());
        assertThat(world.charges.published()).singleElement().isInstanceOfSatisfying(RefundSucceeded.class, event -> {
            assertThat(event.reason()).isEqualTo("unwanted");
            assertThat(event.totals().charge().reference()).isEqualTo("pi_2");
        });
    }

    @Test
    void money_in_another_session_than_the_open_one_goes_back() {
        world.opened(bill);

        hear(report(bill, "cs_other", paid("pi_2")));

        assertThat(refunded("pi_2", bill)).containsExactly(bill.total());
    }

    @Test
    void another_amount_and_another_currency_go_back_as_they_came() {
        CheckoutSession session = world.opened(bill);
        List.of(Money.of(1, "EUR"), Money.of(1250, "USD")).forEach(amount -> {
            String reference = "pi_" + amount.currency();

            hear(new SessionReport(session.id(), bill.orderId(), Purpose.PAYMENT, amount, paid(reference)));

            assertThat(refunded(reference, bill)).containsExactly(amount);
        });
    }

    @Test
    void money_for_what_was_free_goes_back() {
        Bill free = freeBill();
        world.order(free);

        hear(new SessionReport("cs_1", free.orderId(), Purpose.PAYMENT, free.total(), paid("pi_1")));
        assertThat(world.charges.published()).isEmpty();

        hear(new SessionReport("cs_2", free.orderId(), Purpose.PAYMENT, Money.of(5, "EUR"), paid("pi_2")));
        assertThat(refunded("pi_2", free)).containsExactly(Money.of(5, "EUR"));
    }

    @Test
    void money_for_an_order_that_was_never_here_goes_back() {
        hear(report(bill, "cs_1", paid("pi_1")));

        assertThat(refunded("pi_1", bill)).containsExactly(bill.total());
    }

    @Test
    void however_often_it_is_heard_of_it_goes_back_once() {
        world.opened(bill);

        hear(report(bill, "cs_other", paid("pi_2")));
        hear(report(bill, "cs_other", paid("pi_2")));
        hear(report(bill, "cs_another", paid("pi_2")));

        assertThat(refunded("pi_2", bill)).hasSize(1);
        assertThat(world.refundProvider.posted()).hasSize(1);
    }

    @Test
    void who_pays_while_the_order_is_cancelled_and_the_session_opens_gets_it_back_or_has_paid() {
        // Given a session that is opened while its order is cancelled, and paid at once
        world.order(bill);
        world.provider.meanwhile(() -> {
            await(world.cancelPayment.cancel(bill.orderId()));
            world.provider.sessionIds().forEach(world.provider::pay);
        });

        // When
        world.attendDue();

        // Then
        assertThat(world.published()).last().isInstanceOf(PaymentEvent.Succeeded.class);
    }

    @Test
    void a_session_that_does_not_fit_and_brought_no_money_moves_none() {
        CheckoutSession session = world.opened(bill);

        hear(new SessionReport(
                session.id(), bill.orderId(), Purpose.PAYMENT, Money.of(1, "EUR"), new Status.StillOpen()));

        assertThat(world.charges.all()).isEmpty();
    }

    @Test
    void what_another_installation_was_paid_is_left_alone() {
        world.provider.add(report(bill, "cs_1", paid("pi_1")));
        world.provider.disown("cs_1");

        hint("cs_1");

        assertThat(world.charges.all()).isEmpty();
    }

    @Test
    void late_money_is_left_to_the_order() {
        CheckoutSession session = world.opened(bill);
        world.clock.set(bill.expiresAt());
        world.attendDue();
        assertThat(world.stateOf(bill)).isInstanceOf(Ended.class);

        hear(report(bill, session.id(), paid("pi_1")));

        assertThat(refunded("pi_1", bill)).isEmpty();
        assertThat(world.published()).last().isInstanceOf(PaymentEvent.Succeeded.class);
    }

    private void hear(SessionReport report) {
        world.provider.add(report);
        if (report.status() instanceof Status.Paid(String provider, String reference)
                && world.charges.now(new ChargeId(provider, reference)).isEmpty()) {
            world.refundProvider.captured(new ChargeId(provider, reference), report.orderId(), report.amount());
        }
        hint(report.sessionId());
        world.refundDue();
    }

    private void hint(String session) {
        Webhook webhook = new Webhook(
                "stripe",
                "evt_" + UUID.randomUUID(),
                "checkout.session.completed",
                new Webhook.Hint.SessionChanged(session));
        await(world.webhooks.store(webhook, new byte[0], NOW));
        await(world.processWebhooks.process(webhook));
    }

    private List<Money> refunded(String reference, Bill paidFor) {
        ChargeId charge = new ChargeId("stripe", reference);
        assertThat(world.charges.now(charge).orElseThrow().orderId()).isEqualTo(paidFor.orderId());
        return world.refundProvider.refundsOf(charge).stream()
                .map(RefundReport::amount)
                .toList();
    }
}
