package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.in.RefundViews;
import dev.comanda.payment.domain.Refund;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresRefundViews implements RefundViews {

    private final ChargeRows charges;
    private final PaymentRows payments;

    PostgresRefundViews(ChargeRows charges, PaymentRows payments) {
        this.charges = charges;
        this.payments = payments;
    }

    @Override
    public Uni<Optional<List<Refund>>> ofOrder(UUID orderId) {
        return Sessions.withSession(() -> charges.list("orderId", Sort.by("provider", "reference"), orderId)
                .chain(found -> found.isEmpty()
                        ? payments.count("orderId", orderId).map(count -> count == 0 ? Optional.empty() : none())
                        : Uni.createFrom().item(Optional.of(refundsOf(found)))));
    }

    private static Optional<List<Refund>> none() {
        return Optional.of(List.of());
    }

    private static List<Refund> refundsOf(List<ChargeRow> charges) {
        return charges.stream()
                .flatMap(charge -> charge.toDomain().refunds().all().stream())
                .toList();
    }
}
