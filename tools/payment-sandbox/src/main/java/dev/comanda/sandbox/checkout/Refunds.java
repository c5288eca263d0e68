package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.ledger.Refund;
import dev.comanda.sandbox.ledger.RefundResult;
import dev.comanda.sandbox.stripe.Amounts;
import dev.comanda.sandbox.stripe.EventJson;
import dev.comanda.sandbox.stripe.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Gives money back, never more than was taken. */
@Singleton
public class Refunds {

    private static final Logger LOG = Logger.getLogger(Refunds.class);

    private final Ledger ledger;
    private final SandboxConfig config;
    private final Clock clock;

    Refunds(Ledger ledger, SandboxConfig config, Clock clock) {
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    public RefundOutcome make(LedgerTransaction transaction, NewRefund order, EventJson.Request cause) {
        Optional<Checkout> checkout = find(transaction.state(), order.target());
        if (checkout.isEmpty()) {
            return new RefundOutcome.NoSuchPayment(order.target());
        }
        return checkout.get()
                .approvedCharge()
                .filter(charge -> matches(charge, order.target()))
                .map(charge -> make(transaction, charge, order, cause))
                .orElseGet(
                        () -> new RefundOutcome.NotPaid(checkout.get().session().paymentIntent()));
    }

    private RefundOutcome make(LedgerTransaction transaction, Charge charge, NewRefund order, EventJson.Request cause) {
        long left = charge.amount() - transaction.state().refunded(charge.id());
        long wanted = order.amount() == null ? left : order.amount();
        if (left == 0) {
            return new RefundOutcome.AlreadyRefunded(charge);
        }
        if (wanted > left) {
            return new RefundOutcome.TooMuch(charge, wanted, left);
        }
        Refund refund = refund(charge, wanted, order);
        transaction.add(new Entry.RefundMade(refund));
        new EventLog(transaction, refund.created(), cause).refunded(refund);
        LOG.infof("Charge %s refunded by %s: %s", charge.id(), refund.id(), Amounts.format(wanted, charge.currency()));
        return new RefundOutcome.Made(refund);
    }

    /** Settles refunds that are due. */
    void settleDue() {
        long madeBy = clock.instant().minus(config.refundSettlesAfter()).getEpochSecond();
        if (!ledger.read(state -> state.unsettled(madeBy)).isEmpty()) {
            var _ = ledger.write(transaction -> {
                transaction.state().unsettled(madeBy).forEach(refund -> settle(transaction, refund));
                return transaction;
            });
        }
    }

    private void settle(LedgerTransaction transaction, Refund refund) {
        String failure = Boolean.TRUE.equals(refund.failsLater()) ? "expired_or_canceled_card" : null;
        transaction.add(new Entry.RefundEnded(new RefundResult(refund.id(), failure)));
        new EventLog(transaction, clock.instant().getEpochSecond(), EventJson.Request.NONE)
                .settled(refund, failure != null);
        LOG.infof("Refund %s has %s", refund.id(), failure == null ? "gone through" : "failed");
    }

    private Refund refund(Charge charge, long amount, NewRefund order) {
        return new Refund(
                Ids.refund(),
                charge.id(),
                charge.paymentIntent(),
                amount,
                charge.currency(),
                clock.instant().getEpochSecond(),
                order.reason(),
                order.metadata(),
                TestCard.isRefundPending(charge.card()),
                TestCard.isRefundFailing(charge.card()));
    }

    // One payment may hold several charges, of which only the last is approved.
    private static boolean matches(Charge charge, NewRefund.Target target) {
        return switch (target) {
            case NewRefund.Target.OfPaymentIntent(String id) ->
                charge.paymentIntent().equals(id);
            case NewRefund.Target.OfCharge(String id) -> charge.id().equals(id);
        };
    }

    private static Optional<Checkout> find(LedgerState state, NewRefund.Target target) {
        return switch (target) {
            case NewRefund.Target.OfPaymentIntent(String id) -> state.checkoutOfPayment(id);
            case NewRefund.Target.OfCharge(String id) -> state.checkoutOfCharge(id);
        };
    }
}
