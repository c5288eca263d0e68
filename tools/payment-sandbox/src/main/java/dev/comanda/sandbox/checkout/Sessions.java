package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.SandboxConfig;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.ledger.Session;
import dev.comanda.sandbox.stripe.Amounts;
import dev.comanda.sandbox.stripe.EventJson;
import dev.comanda.sandbox.stripe.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Opens sessions, and ends those that are not to be paid. */
@Singleton
public class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final Ledger ledger;
    private final Clock clock;
    private final SandboxConfig config;

    Sessions(Ledger ledger, Clock clock, SandboxConfig config) {
        this.ledger = ledger;
        this.clock = clock;
        this.config = config;
    }

    public Checkout open(LedgerTransaction transaction, NewSession order) {
        String id = Ids.session();
        Session session = new Session(
                id,
                config.publicUrl() + "/c/pay/" + id,
                Ids.paymentIntent(),
                order.created(),
                order.expiresAt(),
                order.currency(),
                order.lines(),
                order.successUrl(),
                order.cancelUrl(),
                order.clientReferenceId(),
                order.customerEmail(),
                order.description(),
                order.metadata(),
                order.paymentMetadata(),
                order.debit());
        transaction.add(new Entry.SessionCreated(session));
        LOG.infof("Session %s opened over %s", id, Amounts.format(session.total(), session.currency()));
        return transaction.state().checkout(id).orElseThrow();
    }

    public ExpireOutcome expire(LedgerTransaction transaction, String id, EventJson.Request cause) {
        return transaction
                .state()
                .checkout(id)
                .<ExpireOutcome>map(checkout -> switch (checkout.status()) {
                    case OPEN -> new ExpireOutcome.Expired(expireOpen(transaction, checkout.session(), cause));
                    case COMPLETE, PROCESSING, FAILED, EXPIRED -> new ExpireOutcome.NotOpen(checkout.status());
                })
                .orElseGet(ExpireOutcome.Unknown::new);
    }

    /** Expires every open session past its deadline. */
    public void expireDue() {
        List<Session> due = ledger.read(state -> state.expirable(now()));
        if (!due.isEmpty()) {
            ledger.write(this::expireDue);
        }
    }

    // Looks again: between reading and writing someone may have paid.
    private int expireDue(LedgerTransaction transaction) {
        List<Session> due = transaction.state().expirable(now());
        due.forEach(session -> expireOpen(transaction, session, EventJson.Request.NONE));
        return due.size();
    }

    private Checkout expireOpen(LedgerTransaction transaction, Session session, EventJson.Request cause) {
        transaction.add(new Entry.SessionExpired(session.id()));
        new EventLog(transaction, now(), cause).expired(session.id());
        LOG.infof("Session %s expired", session.id());
        return transaction.state().checkout(session.id()).orElseThrow();
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
