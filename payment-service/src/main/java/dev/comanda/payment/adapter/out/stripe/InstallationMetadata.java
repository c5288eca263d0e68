package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.http.ExactUuid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The metadata that marks objects at Stripe as ours: installations that share an account receive each other's webhooks. */
@ApplicationScoped
class InstallationMetadata {

    private static final String ORDER_ID = "order_id";
    private static final String REFUND_ID = "refund_id";
    private static final String INSTALLATION = "installation";

    private final String id;

    InstallationMetadata(@ConfigProperty(name = "comanda.installation") String id) {
        this.id = id;
    }

    Map<String, String> metadata(UUID orderId) {
        return Map.of(ORDER_ID, orderId.toString(), INSTALLATION, id);
    }

    Map<String, String> metadata(UUID orderId, UUID refundId) {
        return Map.of(ORDER_ID, orderId.toString(), REFUND_ID, refundId.toString(), INSTALLATION, id);
    }

    /** The order of an object; empty if it belongs to another installation. */
    Optional<UUID> orderOf(@Nullable Map<String, String> metadata) {
        return idIn(metadata, ORDER_ID);
    }

    /** Our id of a refund; empty if we did not create it. */
    Optional<UUID> refundOf(@Nullable Map<String, String> metadata) {
        return idIn(metadata, REFUND_ID);
    }

    private Optional<UUID> idIn(@Nullable Map<String, String> metadata, String name) {
        return Optional.ofNullable(metadata)
                .filter(marks -> id.equals(marks.get(INSTALLATION)))
                .map(marks -> marks.get(name))
                .flatMap(ExactUuid::read);
    }
}
