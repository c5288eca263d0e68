package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.postgres.PostgresIdempotencyRecords;
import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.Outbox;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.PaymentEvent;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCharges implements Charges {

    private final ChargeRows rows;
    private final PostgresIdempotencyRecords idempotencyRecords;
    private final Transactions transactions;
    private final Outbox outbox;
    private final EventMapping<PaymentEvent> mapping;
    private final InstantSource clock;

    PostgresCharges(
            ChargeRows rows,
            PostgresIdempotencyRecords idempotencyRecords,
            Transactions transactions,
            Outbox outbox,
            EventMapping<PaymentEvent> mapping,
            InstantSource clock) {
        this.rows = rows;
        this.idempotencyRecords = idempotencyRecords;
        this.transactions = transactions;
        this.outbox = outbox;
        this.mapping = mapping;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Charge>> find(ChargeId id) {
        return Sessions.withSession(() -> rows.findById(ChargeRow.KeyRow.from(id)))
                .map(row -> Optional.ofNullable(row).map(ChargeRow::toDomain));
    }

    @Override
    public Uni<List<Charge>> ofOrder(UUID orderId) {
        return Sessions.withSession(() -> rows.list("orderId", Sort.by("provider", "reference"), orderId))
                .map(found -> found.stream().map(ChargeRow::toDomain).toList());
    }

    @Override
    public Uni<Void> save(Charge charge, List<PaymentEvent> events, Optional<IdempotencyRecord> key) {
        return transactions
                .run(() -> write(charge)
                        .call(() -> key.map(idempotencyRecords::add)
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .chain(row -> outbox.append(
                                events.stream().map(mapping::toOutgoing).toList(), row.traceparent)))
                .onFailure(SqlFailures::isConflict)
                .transform(failure -> new StalePayment(charge.orderId(), failure));
    }

    @Override
    public Uni<Optional<Claim<ChargeId>>> claimDue(Instant now, Instant until) {
        return Sessions.withTransaction(
                () -> rows.lockLongestDue(now).map(found -> found.map(row -> row.claim(until))));
    }

    @Override
    public Uni<Void> release(Claim<ChargeId> claim, Instant now, NextPoll nextPoll) {
        if (!now.isBefore(claim.until())) {
            return Uni.createFrom().voidItem();
        }
        return Sessions.withTransaction(() -> rows.findById(
                        ChargeRow.KeyRow.from(claim.item()), LockModeType.PESSIMISTIC_WRITE)
                .invoke(row -> row.release(claim, nextPoll.after(row.toDomain(), row.looks)))
                .replaceWithVoid());
    }

    private Uni<ChargeRow> write(Charge charge) {
        return charge.version() == 0
                ? rows.persistAndFlush(ChargeRow.from(charge, clock.instant()))
                : rows.findById(ChargeRow.KeyRow.from(charge.id()))
                        .invoke(row -> update(row, charge))
                        .call(rows::flush);
    }

    private void update(@Nullable ChargeRow row, Charge charge) {
        if (row == null || row.version != charge.version() - 1) {
            throw new StalePayment(charge.orderId(), null);
        }
        row.become(charge, clock.instant());
    }
}
