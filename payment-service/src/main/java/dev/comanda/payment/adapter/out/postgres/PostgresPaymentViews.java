package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.in.PaymentViews;
import dev.comanda.payment.domain.Ending;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Selects only the columns shown, and by the owner. */
@ApplicationScoped
class PostgresPaymentViews implements PaymentViews {

    private static final String FIND = """
            select orderId, state.name, state.ending, expiresAt, state.sessionUrl
            from PaymentRow where orderId = :orderId and customer = :customer""";

    private static final String KNOWN = "select orderId from PaymentRow where orderId = :orderId";

    record FoundRow(
            UUID orderId,
            StateName state,
            @Nullable Ending ending,
            Instant expiresAt,
            @Nullable String sessionUrl) {}

    @Override
    public Uni<Optional<PaymentView>> find(UUID orderId, String customer) {
        return Sessions.withSession(() -> Panache.getSession()
                        .chain(session -> session.createSelectionQuery(FIND, FoundRow.class)
                                .setParameter("orderId", orderId)
                                .setParameter("customer", customer)
                                .getSingleResultOrNull()))
                .map(found -> Optional.ofNullable(found).map(PostgresPaymentViews::viewOf));
    }

    @Override
    public Uni<Boolean> isKnown(UUID orderId) {
        return Sessions.withSession(() -> Panache.getSession()
                        .chain(session -> session.createSelectionQuery(KNOWN, UUID.class)
                                .setParameter("orderId", orderId)
                                .getSingleResultOrNull()))
                .map(Objects::nonNull);
    }

    private static PaymentView viewOf(FoundRow found) {
        URI page =
                found.state() == StateName.OPEN && found.sessionUrl() != null ? URI.create(found.sessionUrl()) : null;
        return new PaymentView(found.orderId(), statusOf(found), found.expiresAt(), page);
    }

    private static Status statusOf(FoundRow found) {
        return switch (found.state()) {
            case AWAITING_SESSION -> Status.PENDING;
            case OPEN -> Status.OPEN;
            case SUCCEEDED -> Status.SUCCEEDED;
            case NOT_NEEDED -> Status.NOT_NEEDED;
            case CLOSING, ENDED -> found.ending() == Ending.CANCELLED ? Status.CANCELLED : Status.EXPIRED;
        };
    }
}
