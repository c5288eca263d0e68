package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer.Opened;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer.Refused;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer.Unreachable;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Decision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Has the provider open its page for a payment that waits for one. */
@ApplicationScoped
class OpenSession {

    private static final Logger LOG = System.getLogger(OpenSession.class.getName());

    private final PaymentProvider provider;
    private final PaymentChanges changes;
    private final SettlePayment settlePayment;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    OpenSession(
            PaymentProvider provider,
            PaymentChanges changes,
            SettlePayment settlePayment,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.provider = provider;
        this.changes = changes;
        this.settlePayment = settlePayment;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Void> forAttempt(Bill bill, Attempt attempt) {
        Instant now = clock.instant();
        if (bill.isOverdue(now)) {
            return changes.change(bill.orderId(), payment -> payment.expiredUnopened(now))
                    .replaceWithVoid();
        }
        if (attempt.isOutlived(now)) {
            return attemptAgain(bill, attempt);
        }
        return provider.open(bill, attempt).chain(answer -> take(answer, bill, attempt));
    }

    private Uni<Void> take(PaymentProvider.OpenAnswer answer, Bill bill, Attempt attempt) {
        return switch (answer) {
            case Opened opened -> keep(opened, bill, attempt);
            case Refused(String reason) -> {
                LOG.log(Level.ERROR, "the provider refuses a session for order {0}: {1}", bill.orderId(), reason);
                yield attemptAgain(bill, attempt);
            }
            case Unreachable(String reason) -> {
                LOG.log(Level.WARNING, "no session yet for order {0}: {1}", bill.orderId(), reason);
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private Uni<Void> keep(Opened opened, Bill bill, Attempt attempt) {
        var session = new CheckoutSession(opened.sessionId(), opened.url(), clock.instant());
        return changes.change(bill.orderId(), payment -> payment.opened(attempt.id(), session))
                .chain(decision -> closeUnwanted(decision, session));
    }

    /** The order was cancelled or expired while the session was being opened. */
    private Uni<Void> closeUnwanted(Decision decision, CheckoutSession session) {
        return switch (decision) {
            case Decision.Mismatched _ -> settlePayment.byClosingUnwanted(session);
            case Decision.Changed _, Decision.Unchanged _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> attemptAgain(Bill bill, Attempt attempt) {
        return changes.change(bill.orderId(), payment -> payment.attemptAgain(attempt.id(), ids.get(), clock.instant()))
                .replaceWithVoid();
    }
}
