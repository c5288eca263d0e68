package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.PaymentState.Succeeded;
import dev.comanda.payment.domain.Receipt;
import dev.comanda.payment.domain.reconciliation.OrderLedger;
import dev.comanda.payment.domain.reconciliation.TrackedOrder;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class PostgresLedger implements Ledger {

    private static final UUID MIN_UUID = new UUID(0, 0);
    private static final String CHANGED = """
            select order_id from (
                select order_id from charges where changed_at >= :since
                union select order_id from followed_orders where followed_at >= :since) changed
            where order_id > :after order by order_id limit :most""";

    private final ChargeRows charges;
    private final PaymentRows payments;
    private final TrackedOrderRows orders;

    PostgresLedger(ChargeRows charges, PaymentRows payments, TrackedOrderRows orders) {
        this.charges = charges;
        this.payments = payments;
        this.orders = orders;
    }

    @Override
    public Uni<List<Charge>> charges(Collection<ChargeId> ids) {
        List<String> references = ids.stream().map(ChargeId::reference).toList();
        return Sessions.withSession(() -> charges.list("reference in ?1", references))
                .map(rows -> rows.stream()
                        .map(ChargeRow::toDomain)
                        .filter(charge -> ids.contains(charge.id()))
                        .toList());
    }

    @Override
    public Uni<List<OrderLedger>> orders(Collection<UUID> ids) {
        return Sessions.withSession(() -> charges.list("orderId in ?1", Sort.by("provider", "reference"), ids)
                .chain(charged -> payments.list("orderId in ?1 and state.name = ?2", ids, StateName.SUCCEEDED)
                        .chain(paid -> orders.list("orderId in ?1", ids)
                                .map(followed -> orders(ids, charged, paid, followed)))));
    }

    @Override
    public Uni<List<UUID>> changedOrders(Instant since, Optional<UUID> after, int most) {
        return Sessions.withSession(() -> charges.getSession()
                .chain(session -> session.createNativeQuery(CHANGED, UUID.class)
                        .setParameter("since", since)
                        .setParameter("after", after.orElse(MIN_UUID))
                        .setParameter("most", most)
                        .getResultList()));
    }

    private static List<OrderLedger> orders(
            Collection<UUID> ids, List<ChargeRow> charged, List<PaymentRow> paid, List<TrackedOrderRow> followed) {
        Map<UUID, List<Charge>> charges =
                charged.stream().map(ChargeRow::toDomain).collect(Collectors.groupingBy(Charge::orderId));
        Map<UUID, Receipt> receipts =
                paid.stream().collect(Collectors.toMap(row -> row.orderId, PostgresLedger::receiptOf));
        Map<UUID, TrackedOrder> orders = followed.stream()
                .map(TrackedOrderRow::toDomain)
                .collect(Collectors.toMap(TrackedOrder::id, Function.identity()));
        return ids.stream()
                .map(id -> new OrderLedger(
                        id,
                        Optional.ofNullable(orders.get(id)),
                        Optional.ofNullable(receipts.get(id)),
                        charges.getOrDefault(id, List.of())))
                .toList();
    }

    private static Receipt receiptOf(PaymentRow row) {
        return ((Succeeded) row.toDomain().state()).receipt();
    }
}
