package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.ledger.Session;
import dev.comanda.sandbox.stripe.EventJson;
import dev.comanda.sandbox.stripe.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes the total of a session from a bank account. It completes the session at once; the bank answers later. */
@Singleton
public class Debits {

    private static final Logger LOG = Logger.getLogger(Debits.class);

    private final Ledger ledger;
    private final Sessions sessions;
    private final SandboxConfig config;
    private final Clock clock;

    Debits(Ledger ledger, Sessions sessions, SandboxConfig config, Clock clock) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    /** Begins, unless the session has come to an end; a session that takes no debits must not be asked. */
    public PayOutcome begin(String sessionId, Iban account, Charge.Payer payer) {
        sessions.expireDue();
        return ledger.write(transaction -> transaction
                .state()
                .checkout(sessionId)
                .map(checkout -> switch (checkout.status()) {
                    case OPEN -> begin(transaction, checkout.session(), account, payer);
                    case COMPLETE, PROCESSING, FAILED -> new PayOutcome.Complete(checkout.session());
                    case EXPIRED -> new PayOutcome.Expired(checkout.session());
                })
                .orElseGet(PayOutcome.Unknown::new));
    }

    /** Settles all debits that are due. */
    void settleDue() {
        if (!ledger.read(state -> state.dueDebits(now())).isEmpty()) {
            ledger.write(this::settleDue);
        }
    }

    private PayOutcome begin(LedgerTransaction transaction, Session session, Iban account, Charge.Payer payer) {
        Charge charge = charge(session, account, payer);
        transaction.add(new Entry.PaymentBegun(charge));
        new EventLog(transaction, charge.created(), EventJson.Request.NONE).begun(session.id());
        LOG.infof("Session %s complete, its debit %s of %s is under way", session.id(), charge.id(), account);
        return new PayOutcome.Complete(session);
    }

    // Looks again: someone else may have been here in between.
    private int settleDue(LedgerTransaction transaction) {
        List<Checkout> due = transaction.state().dueDebits(now());
        due.forEach(checkout -> settle(transaction, checkout.session().id()));
        return due.size();
    }

    private void settle(LedgerTransaction transaction, String sessionId) {
        transaction.add(new Entry.PaymentSettled(sessionId));
        new EventLog(transaction, now(), EventJson.Request.NONE).settled(sessionId);
        LOG.infof("The bank has answered the debit of session %s", sessionId);
    }

    private Charge charge(Session session, Iban account, Charge.Payer payer) {
        long answerDue = clock.instant().plus(config.debitSettlesAfter()).getEpochSecond();
        return new Charge(
                Ids.charge(),
                session.id(),
                session.paymentIntent(),
                Ids.paymentMethod(),
                session.total(),
                session.currency(),
                now(),
                null,
                payer,
                null,
                new Charge.Debit(
                        account.country(),
                        account.last4(),
                        answerDue,
                        TestAccount.declineOf(account).orElse(null),
                        true));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
