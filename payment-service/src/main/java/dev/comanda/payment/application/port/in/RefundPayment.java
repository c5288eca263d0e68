package dev.comanda.payment.application.port.in;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.Refund;
import io.smallrye.mutiny.Uni;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refunds a guest on behalf of staff. The provider is called afterwards. */
public interface RefundPayment {

    /**
     * @param amount above zero; the whole refundable amount if empty
     * @param reason the caller's words; null if none were given
     * @param caller who requests it, and owns the key
     */
    record Command(
            UUID orderId,
            Optional<Money> amount,
            @Nullable String reason,
            String caller,
            Optional<IdempotencyKey> key) {}

    Uni<Result> refund(Command command);

    /** The result of the request. */
    sealed interface Result {

        /** The refund in its current state; that of the first request if its key was used again. */
        record Accepted(Refund refund) implements Result {}

        record UnknownOrder() implements Result {}

        /** No money was captured for the order. */
        record NotPaid() implements Result {}

        /** @param refundable what can still be refunded, may be zero */
        record TooMuch(Money refundable) implements Result {}

        /** @param currency of the payment */
        record WrongCurrency(Currency currency) implements Result {}

        /** The key was used for another request. */
        record KeyReused() implements Result {}
    }
}
