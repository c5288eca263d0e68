package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.ledger.RecordedEvent;
import dev.comanda.sandbox.ledger.Refund;
import dev.comanda.sandbox.stripe.ChargeJson;
import dev.comanda.sandbox.stripe.EventJson;
import dev.comanda.sandbox.stripe.Expand;
import dev.comanda.sandbox.stripe.Ids;
import dev.comanda.sandbox.stripe.Json;
import dev.comanda.sandbox.stripe.PaymentIntentJson;
import dev.comanda.sandbox.stripe.RefundJson;
import dev.comanda.sandbox.stripe.SessionJson;

/** Adds events for the merchant to a transaction, each with its object as the transaction leaves it. */
final class EventLog {

    private final LedgerTransaction transaction;
    private final long now;
    private final EventJson.Request cause;

    EventLog(LedgerTransaction transaction, long now, EventJson.Request cause) {
        this.transaction = transaction;
        this.now = now;
        this.cause = cause;
    }

    void paid(String sessionId) {
        payment("payment_intent.succeeded", sessionId);
        session("checkout.session.completed", sessionId);
    }

    void declined(String sessionId) {
        payment("payment_intent.payment_failed", sessionId);
    }

    void begun(String sessionId) {
        payment("payment_intent.processing", sessionId);
        session("checkout.session.completed", sessionId);
    }

    void settled(String sessionId) {
        boolean approved = checkout(sessionId).approvedCharge().isPresent();
        payment(approved ? "payment_intent.succeeded" : "payment_intent.payment_failed", sessionId);
        session("checkout.session.async_payment_" + (approved ? "succeeded" : "failed"), sessionId);
    }

    void expired(String sessionId) {
        session("checkout.session.expired", sessionId);
    }

    void refunded(Refund refund) {
        Checkout checkout =
                transaction.state().checkoutOfCharge(refund.charge()).orElseThrow();
        Charge charge = checkout.approvedCharge().orElseThrow();
        record("refund.created", RefundJson.fresh(refund));
        record("charge.refunded", ChargeJson.from(charge, checkout.session(), transaction.state()));
        record("refund.updated", RefundJson.from(refund, transaction.state(), Expand.NOTHING));
    }

    void settled(Refund refund, boolean failed) {
        RefundJson now = RefundJson.from(refund, transaction.state(), Expand.NOTHING);
        record("refund.updated", now);
        if (failed) {
            record("refund.failed", now);
        }
    }

    private void payment(String type, String sessionId) {
        record(type, PaymentIntentJson.from(checkout(sessionId), transaction.state(), Expand.NOTHING));
    }

    private void session(String type, String sessionId) {
        record(type, SessionJson.from(checkout(sessionId), transaction.state(), Expand.NOTHING));
    }

    private Checkout checkout(String sessionId) {
        return transaction.state().checkout(sessionId).orElseThrow();
    }

    private void record(String type, Object about) {
        String id = Ids.event();
        String payload = Json.write(EventJson.of(id, type, now, about, cause));
        transaction.add(new Entry.EventRecorded(new RecordedEvent(id, type, now, payload)));
    }
}
