package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer.Opened;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer.Refused;
import dev.comanda.payment.application.port.out.PaymentProvider.OpenAnswer.Unreachable;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.CheckoutSession;
import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.PaymentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Creates the checkout session of a payment. */
@ApplicationScoped
class OpenSession {

    private static final Logger LOG = System.getLogger(OpenSession.class.getName());

    private final PaymentProvider provider;
    private final PaymentUpdater updater;
    private final SyncPayment syncPayment;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    OpenSession(
            PaymentProvider provider,
            PaymentUpdater updater,
            SyncPayment syncPayment,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.provider = provider;
        this.updater = updater;
        this.syncPayment = syncPayment;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Void> open(PaymentRequest request, Attempt attempt) {
        Instant now = clock.instant();
        if (request.isOverdue(now)) {
            return updater.update(request.orderId(), payment -> payment.expireWithoutSession(now))
                    .replaceWithVoid();
        }
        if (attempt.isKeyExpired(now)) {
            return retry(request, attempt);
        }
        return provider.open(request, attempt).chain(answer -> apply(answer, request, attempt));
    }

    private Uni<Void> apply(PaymentProvider.OpenAnswer answer, PaymentRequest request, Attempt attempt) {
        return switch (answer) {
            case Opened opened -> save(opened, request, attempt);
            case Refused(String reason) -> {
                LOG.log(Level.ERROR, "the provider refused a session for order {0}: {1}", request.orderId(), reason);
                yield retry(request, attempt);
            }
            case Unreachable(String reason) -> {
                LOG.log(Level.WARNING, "no session for order {0} yet, will retry: {1}", request.orderId(), reason);
                yield Uni.createFrom().voidItem();
            }
        };
    }

    private Uni<Void> save(Opened opened, PaymentRequest request, Attempt attempt) {
        var session = new CheckoutSession(opened.sessionId(), opened.url(), clock.instant());
        return store(session, request, attempt)
                .onFailure(StalePayment.class)
                .recoverWithUni(() -> store(session, request, attempt))
                .chain(decision -> closeUnwanted(decision, session));
    }

    /** Tried twice: if the conflict ended the payment, only this call knows the session that is to be closed. */
    private Uni<Decision> store(CheckoutSession session, PaymentRequest request, Attempt attempt) {
        return updater.update(request.orderId(), payment -> payment.open(attempt.id(), session));
    }

    /** The order was cancelled or expired while the session was being created. */
    private Uni<Void> closeUnwanted(Decision decision, CheckoutSession session) {
        return switch (decision) {
            case Decision.Mismatched _ -> syncPayment.closeUnwanted(session);
            case Decision.Changed _, Decision.Unchanged _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> retry(PaymentRequest request, Attempt attempt) {
        return updater.update(request.orderId(), payment -> payment.retry(attempt.id(), ids.get(), clock.instant()))
                .replaceWithVoid();
    }
}
