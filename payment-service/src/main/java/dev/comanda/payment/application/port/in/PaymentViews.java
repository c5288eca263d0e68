package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments as their customers see them. */
public interface PaymentViews {

    /** The customer's payment of that order; someone else's is as if it were not there. */
    Uni<Optional<PaymentView>> find(UUID orderId, String customer);

    /** Whether anybody has a payment of that order. */
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

    /** How far a payment is. */
    enum Status {
        PENDING,
        OPEN,
        SUCCEEDED,
        EXPIRED,
        CANCELLED,
        NOT_NEEDED
    }
}
