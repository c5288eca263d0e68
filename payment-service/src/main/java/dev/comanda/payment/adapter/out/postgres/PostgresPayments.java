package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.Outbox;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresPayments implements Payments {

    private final PaymentRows rows;
    private final Transactions transactions;
    private final Outbox outbox;
    private final EventMapping<PaymentEvent> mapping;

    PostgresPayments(PaymentRows rows, Transactions transactions, Outbox outbox, EventMapping<PaymentEvent> mapping) {
        this.rows = rows;
        this.transactions = transactions;
        this.outbox = outbox;
        this.mapping = mapping;
    }

    @Override
    public Uni<Optional<Payment>> find(UUID orderId) {
        return Sessions.withSession(() -> rows.findById(orderId))
                .map(row -> Optional.ofNullable(row).map(PaymentRow::toDomain));
    }

    @Override
    public Uni<Void> save(Payment payment, List<PaymentEvent> events) {
        return transactions
                .run(() -> write(payment)
                        .chain(row -> outbox.append(
                                events.stream().map(mapping::toOutgoing).toList(), row.traceparent)))
                .onFailure(SqlFailures::isConflict)
                .transform(failure -> new StalePayment(payment.orderId(), failure));
    }

    @Override
    public Uni<Optional<Claim<UUID>>> claimDue(Instant now, Instant until) {
        return Sessions.withTransaction(
                () -> rows.lockLongestDue(now).map(found -> found.map(row -> row.claim(until))));
    }

    @Override
    public Uni<Void> release(Claim<UUID> claim, Instant now, NextPoll nextPoll) {
        if (!now.isBefore(claim.until())) {
            return Uni.createFrom().voidItem();
        }
        return Sessions.withTransaction(() -> rows.findById(claim.item(), LockModeType.PESSIMISTIC_WRITE)
                .invoke(row -> row.release(claim, nextPoll.after(row.toDomain(), row.looks)))
                .replaceWithVoid());
    }

    private Uni<PaymentRow> write(Payment payment) {
        return payment.version() == 0
                ? rows.persistAndFlush(PaymentRow.from(payment))
                : rows.findById(payment.orderId())
                        .invoke(row -> update(row, payment))
                        .call(rows::flush);
    }

    private static void update(@Nullable PaymentRow row, Payment payment) {
        if (row == null || row.version != payment.version() - 1) {
            throw new StalePayment(payment.orderId(), null);
        }
        row.become(payment);
    }
}
