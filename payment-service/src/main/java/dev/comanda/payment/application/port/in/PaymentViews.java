package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments as their customers see them. */
public interface PaymentViews {

    /** The customer's payment of that order; empty for someone else's. */
    Uni<Optional<PaymentView>> find(UUID orderId, String customer);

    /** Whether the order has a payment, of any customer. */
    Uni<Boolean> isKnown(UUID orderId);

    /** @param providerPage null unless it is open */
    record PaymentView(
            UUID orderId,
            Status status,
            Instant expiresAt,
            @Nullable URI providerPage) {

        /** True from the deadline on. */
        public boolean isOverdue(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    /** The status of a payment, as shown to guests. */
    enum Status {
        PENDING,
        OPEN,
        SUCCEEDED,
        EXPIRED,
        CANCELLED,
        NOT_NEEDED
    }
}
