package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentNews;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.Payment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Load, decide, save; decided anew if somebody else was faster. */
@ApplicationScoped
class PaymentChanges {

    private final Payments payments;
    private final PaymentNews news;

    PaymentChanges(Payments payments, PaymentNews news) {
        this.payments = payments;
        this.news = news;
    }

    /** Completes with the decision once it is stored; mismatched if there is no such payment. */
    Uni<Decision> change(UUID orderId, Function<Payment, Decision> decide) {
        return Retries.whenStale(() -> changeInTransaction(orderId, decide)).call(() -> news.changed(orderId));
    }

    /** The same in the caller's transaction, which the caller has to repeat as a whole if the payment was stale. */
    Uni<Decision> changeInTransaction(UUID orderId, Function<Payment, Decision> decide) {
        return payments.find(orderId)
                .map(found -> found.map(decide)
                        .orElseGet(() -> new Decision.Mismatched("there is no payment of order " + orderId)))
                .call(this::store);
    }

    private Uni<Void> store(Decision decision) {
        return switch (decision) {
            case Decision.Changed changed -> payments.save(changed.payment(), changed.events());
            case Decision.Unchanged _, Decision.Mismatched _ -> Uni.createFrom().voidItem();
        };
    }
}
