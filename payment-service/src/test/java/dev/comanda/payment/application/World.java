package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.AttendPayments;
import dev.comanda.payment.application.port.in.AttendRefunds;
import dev.comanda.payment.application.port.in.AuditMoney;
import dev.comanda.payment.application.port.in.CancelPayment;
import dev.comanda.payment.application.port.in.ForgetKeys;
import dev.comanda.payment.application.port.in.ForgetWebhooks;
import dev.comanda.payment.application.port.in.OpenPayment;
import dev.comanda.payment.application.port.in.ProcessWebhooks;
import dev.comanda.payment.application.port.in.RefundPayment;
import dev.comanda.payment.application.port.in.RequestRefund;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentState;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The use cases among in-memory neighbours. */
final class World {

    final ManualClock clock = new ManualClock(Examples.NOW);
    final InMemoryPayments payments = new InMemoryPayments();
    final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    final FakeProvider provider = new FakeProvider();
    final InMemoryUsedKeys usedKeys = new InMemoryUsedKeys(clock);
    final InMemoryCharges charges = new InMemoryCharges(usedKeys, clock);
    final FakeRefundProvider refundProvider = new FakeRefundProvider();
    final InMemoryAudits audits = new InMemoryAudits();
    final InMemoryOurBooks ourBooks = new InMemoryOurBooks(payments, charges, clock);
    final AuditMoney auditMoney =
            new AuditMoneyService(audits, new FakeProviderBooks(refundProvider), refundProvider, ourBooks, clock);
    final OpenPayment openPayment = new OpenPaymentService(payments, UUID::randomUUID, clock);
    final CancelPayment cancelPayment;
    final AttendPayments attendPayments;
    final ProcessWebhooks processWebhooks;
    final RequestRefund requestRefund;
    final AttendRefunds attendRefunds;
    final RefundPayment refundPayment = new RefundPaymentService(payments, charges, usedKeys, UUID::randomUUID, clock);
    final ForgetKeys forgetKeys = new ForgetKeysService(usedKeys, clock);
    final ForgetWebhooks forgetWebhooks = new ForgetWebhooksService(webhooks, clock);

    World() {
        var changes = new PaymentChanges(payments, new InMemoryPaymentNews(clock));
        var chargeChanges = new ChargeChanges(charges);
        var settlePayment = new SettlePayment(provider, changes, new KeepCharge(chargeChanges, clock), clock);
        var openSession = new OpenSession(provider, changes, settlePayment, UUID::randomUUID, clock);
        var settleRefunds = new SettleRefunds(refundProvider, chargeChanges, clock);
        requestRefund = new RequestRefundService(chargeChanges, clock);
        attendRefunds = new AttendRefundsService(charges, settleRefunds, new Jitter(), clock);
        processWebhooks = new ProcessWebhooksService(
                webhooks, provider, settlePayment, settleRefunds, changes, new Jitter(), clock);
        cancelPayment = new CancelPaymentService(changes, clock);
        attendPayments = new AttendPaymentsService(payments, openSession, settlePayment, new Jitter(), clock);
    }

    static <T> T await(Uni<T> work) {
        return work.await().indefinitely();
    }

    void order(Bill bill) {
        await(openPayment.open(bill));
    }

    /** A payment whose session is open. */
    CheckoutSession opened(Bill bill) {
        order(bill);
        attendDue();
        return ((PaymentState.Open) stateOf(bill)).session();
    }

    /** Attends to everything that is due now. */
    void attendDue() {
        for (var due = await(attendPayments.next()); due.isPresent(); due = await(attendPayments.next())) {
            await(attendPayments.attend(due.get()));
        }
    }

    /** Has all refunds made that are due now. */
    void refundDue() {
        for (var due = await(attendRefunds.next()); due.isPresent(); due = await(attendRefunds.next())) {
            await(attendRefunds.attend(due.get()));
        }
    }

    PaymentState stateOf(Bill bill) {
        return payments.now(bill.orderId()).map(Payment::state).orElseThrow();
    }

    List<PaymentEvent> published() {
        return payments.published();
    }
}
