package dev.comanda.payment.application.port.in;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.ChargeId;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Takes the order's word that money is to go back. The provider is not called yet, so this can be part of a transaction. */
public interface RequestRefund {

    /**
     * @param refundId by which a repetition is known
     * @param amount above zero; what is less than that is refunded if there is no more
     * @param reason in a word
     */
    record Command(UUID orderId, UUID refundId, ChargeId charge, Money amount, String reason) {}

    /** Does nothing if the refund is known. Fails with an {@link IllegalArgumentException} if the money is another order's. */
    Uni<Void> request(Command command);
}
