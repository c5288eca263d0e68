package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Charge.Decline;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Entry;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.ledger.Session;
import dev.comanda.sandbox.stripe.EventJson;
import dev.comanda.sandbox.stripe.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes the total of a session from a card, at most once. */
@Singleton
public class Payments {

    private static final Logger LOG = Logger.getLogger(Payments.class);

    private final Ledger ledger;
    private final Sessions sessions;
    private final Clock clock;

    Payments(Ledger ledger, Sessions sessions, Clock clock) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param expiry the last month in which the card is valid; it is not checked here */
    public PayOutcome pay(String sessionId, CardNumber card, YearMonth expiry, Charge.Payer payer) {
        sessions.expireDue();
        return ledger.write(transaction -> transaction
                .state()
                .checkout(sessionId)
                .map(checkout -> pay(transaction, checkout, card, expiry, payer))
                .orElseGet(PayOutcome.Unknown::new));
    }

    private PayOutcome pay(
            LedgerTransaction transaction, Checkout checkout, CardNumber card, YearMonth expiry, Charge.Payer payer) {
        return switch (checkout.status()) {
            case OPEN -> attempt(transaction, checkout.session(), card, expiry, payer);
            case COMPLETE, PROCESSING, FAILED -> new PayOutcome.Complete(checkout.session());
            case EXPIRED -> new PayOutcome.Expired(checkout.session());
        };
    }

    private PayOutcome attempt(
            LedgerTransaction transaction, Session session, CardNumber card, YearMonth expiry, Charge.Payer payer) {
        Optional<Decline> decline = TestCard.declineOf(card);
        Charge charge = charge(session, card, expiry, payer, decline);
        EventLog events = new EventLog(transaction, charge.created(), EventJson.Request.NONE);
        if (decline.isPresent()) {
            transaction.add(new Entry.ChargeDeclined(charge));
            events.declined(session.id());
            LOG.infof(
                    "Session %s not paid: %s with %s",
                    session.id(), decline.get().code(), card);
            return new PayOutcome.Declined(session, decline.get());
        }
        transaction.add(new Entry.SessionPaid(charge));
        events.paid(session.id());
        LOG.infof("Session %s paid by %s with %s", session.id(), charge.id(), card);
        return new PayOutcome.Complete(session);
    }

    private Charge charge(
            Session session, CardNumber card, YearMonth expiry, Charge.Payer payer, Optional<Decline> decline) {
        return new Charge(
                Ids.charge(),
                session.id(),
                session.paymentIntent(),
                Ids.paymentMethod(),
                session.total(),
                session.currency(),
                clock.instant().getEpochSecond(),
                new Charge.Card(card.brand(), card.last4(), expiry.getMonthValue(), expiry.getYear()),
                payer,
                decline.orElse(null),
                null);
    }
}
