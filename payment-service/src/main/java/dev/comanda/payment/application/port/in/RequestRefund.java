package dev.comanda.payment.application.port.in;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.ChargeId;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Stores a refund that the order requested. Does not call the provider, so it can be part of a transaction. */
public interface RequestRefund {

    /**
     * @param refundId used for deduplication
     * @param amount above zero; reduced to what is refundable
     * @param reason a short code
     */
    record Command(UUID orderId, UUID refundId, ChargeId charge, Money amount, String reason) {}

    /** Does nothing if the refund is known. Fails with an {@link IllegalArgumentException} if the charge belongs to another order. */
    Uni<Void> request(Command command);
}
