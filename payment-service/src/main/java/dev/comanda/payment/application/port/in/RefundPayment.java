package dev.comanda.payment.application.port.in;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.Refund;
import io.smallrye.mutiny.Uni;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a guest money back because staff says so. The provider is asked afterwards. */
public interface RefundPayment {

    /**
     * @param amount above zero; all that is left if empty
     * @param reason in the caller's words; null if they say nothing
     * @param caller who wants it, to whom the key belongs
     */
    record Command(
            UUID orderId,
            Optional<Money> amount,
            @Nullable String reason,
            String caller,
            Optional<IdempotencyKey> key) {}

    Uni<Result> refund(Command command);

    /** What became of it. */
    sealed interface Result {

        /** The refund as it is by now; that of the first time if the request was repeated under its key. */
        record Accepted(Refund refund) implements Result {}

        record UnknownOrder() implements Result {}

        /** No money has come in for the order. */
        record NotPaid() implements Result {}

        /** @param left what can still be refunded, perhaps zero */
        record TooMuch(Money left) implements Result {}

        /** @param currency in which was paid */
        record WrongCurrency(Currency currency) implements Result {}

        /** The key stands for another request. */
        record KeyReused() implements Result {}
    }
}
