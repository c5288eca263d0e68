package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.CancelPayment;
import dev.comanda.payment.application.port.in.OpenPayment;
import dev.comanda.payment.application.port.in.ProcessDuePayments;
import dev.comanda.payment.application.port.in.ProcessDueRefunds;
import dev.comanda.payment.application.port.in.ProcessWebhooks;
import dev.comanda.payment.application.port.in.PurgeWebhooks;
import dev.comanda.payment.application.port.in.RefundPayment;
import dev.comanda.payment.application.port.in.RequestRefund;
import dev.comanda.payment.application.port.in.reconciliation.ReconcileLedgers;
import dev.comanda.payment.application.reconciliation.ReconciliationFixture;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.PaymentState;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The use cases with in-memory adapters. */
final class PaymentFixture {

    final ManualClock clock = new ManualClock(Examples.NOW);
    final InMemoryPayments payments = new InMemoryPayments();
    final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    final FakeProvider provider = new FakeProvider();
    final InMemoryIdempotencyRecords idempotencyRecords = new InMemoryIdempotencyRecords();
    final InMemoryCharges charges = new InMemoryCharges(idempotencyRecords, clock);
    final FakeRefundProvider refundProvider = new FakeRefundProvider();
    final InMemoryReconciliations reconciliations = new InMemoryReconciliations();
    final InMemoryLedger ledger = new InMemoryLedger(payments, charges, clock);
    final ReconcileLedgers reconcileLedgers = ReconciliationFixture.reconcileLedgers(
            reconciliations, new FakeProviderLedger(refundProvider), refundProvider, ledger, clock);
    final OpenPayment openPayment = new OpenPaymentService(payments, UUID::randomUUID, clock);
    final CancelPayment cancelPayment;
    final ProcessDuePayments processDuePayments;
    final ProcessWebhooks processWebhooks;
    final RequestRefund requestRefund;
    final ProcessDueRefunds processDueRefunds;
    final RefundPayment refundPayment =
            new RefundPaymentService(payments, charges, idempotencyRecords, UUID::randomUUID, clock);
    final PurgeWebhooks purgeWebhooks = new PurgeWebhooksService(webhooks, clock);

    PaymentFixture() {
        var updater = new PaymentUpdater(payments, new InMemoryPaymentNotifier(clock));
        var chargeUpdater = new ChargeUpdater(charges);
        var syncPayment = new SyncPayment(provider, updater, new RecordCharge(chargeUpdater, clock), clock);
        var openSession = new OpenSession(provider, updater, syncPayment, UUID::randomUUID, clock);
        var syncRefunds = new SyncRefunds(refundProvider, chargeUpdater, clock);
        requestRefund = new RequestRefundService(chargeUpdater, clock);
        processDueRefunds = new ProcessDueRefundsService(charges, syncRefunds, new Jitter(), clock);
        processWebhooks =
                new ProcessWebhooksService(webhooks, provider, syncPayment, syncRefunds, updater, new Jitter(), clock);
        cancelPayment = new CancelPaymentService(updater, clock);
        processDuePayments = new ProcessDuePaymentsService(payments, openSession, syncPayment, new Jitter(), clock);
    }

    static <T> T await(Uni<T> work) {
        return work.await().indefinitely();
    }

    void requestPayment(PaymentRequest request) {
        await(openPayment.open(request));
    }

    /** A payment whose session is open. */
    CheckoutSession openSession(PaymentRequest request) {
        requestPayment(request);
        processDuePayments();
        return ((PaymentState.Open) stateOf(request)).session();
    }

    /** Processes all payments that are due now. */
    void processDuePayments() {
        for (var due = await(processDuePayments.claimNext());
                due.isPresent();
                due = await(processDuePayments.claimNext())) {
            await(processDuePayments.process(due.get()));
        }
    }

    /** Processes all refunds that are due now. */
    void processDueRefunds() {
        for (var due = await(processDueRefunds.claimNext());
                due.isPresent();
                due = await(processDueRefunds.claimNext())) {
            await(processDueRefunds.process(due.get()));
        }
    }

    PaymentState stateOf(PaymentRequest request) {
        return payments.now(request.orderId()).map(Payment::state).orElseThrow();
    }

    List<PaymentEvent> published() {
        return payments.published();
    }
}
