package dev.comanda.payment.application;

import dev.comanda.http.idempotency.IdempotencyCheck;
import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.payment.application.port.in.RefundPayment;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeDecision;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundDecision;
import dev.comanda.payment.domain.RefundableCharge;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

@ApplicationScoped
class RefundPaymentService implements RefundPayment {

    private static final String OPERATION = "refund";

    private final Payments payments;
    private final Charges charges;
    private final IdempotencyCheck idempotencyCheck;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    RefundPaymentService(
            Payments payments,
            Charges charges,
            IdempotencyRecords idempotencyRecords,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.payments = payments;
        this.charges = charges;
        this.idempotencyCheck = new IdempotencyCheck(idempotencyRecords);
        this.ids = ids;
        this.clock = clock;
    }

    /** Of two concurrent requests with the same key one is stale, and finds the record when it is sent again. */
    @Override
    public Uni<Result> refund(Command command) {
        return idempotencyCheck
                .check(command.caller(), OPERATION, command.key())
                .chain(known -> switch (known) {
                    case IdempotencyCheck.FirstUse() -> decide(command);
                    case IdempotencyCheck.Replay(IdempotencyRecord record) -> replay(record, command);
                    case IdempotencyCheck.KeyReused() -> Uni.createFrom().item(new Result.KeyReused());
                });
    }

    /** The same body for another order is another request. */
    private Uni<Result> replay(IdempotencyRecord earlier, Command command) {
        return earlier.resourceId().equals(command.orderId())
                ? charges.ofOrder(command.orderId()).map(all -> new Result.Accepted(refund(all, earlier.result())))
                : Uni.createFrom().item(new Result.KeyReused());
    }

    private static Refund refund(List<Charge> all, String refundId) {
        return all.stream()
                .flatMap(charge -> charge.refunds().find(UUID.fromString(refundId)).stream())
                .findFirst()
                .orElseThrow();
    }

    private Uni<Result> decide(Command command) {
        return charges.ofOrder(command.orderId())
                .chain(all -> RefundableCharge.among(all)
                        .map(charge -> refund(charge, command))
                        .orElseGet(() -> withoutMoney(command.orderId(), all)));
    }

    private Uni<Result> withoutMoney(UUID orderId, List<Charge> all) {
        return all.isEmpty()
                ? payments.find(orderId)
                        .map(payment -> payment.isPresent() ? new Result.NotPaid() : new Result.UnknownOrder())
                : Uni.createFrom().item(new Result.NotPaid());
    }

    private Uni<Result> refund(Charge charge, Command command) {
        return switch (charge.refund(ids.get(), command.amount(), command.reason(), clock.instant())) {
            case RefundDecision.Granted(ChargeDecision.Changed changed, Refund refund) ->
                charges.save(
                                changed.charge(),
                                changed.events(),
                                command.key().map(key -> idempotencyRecord(command, key, refund)))
                        .replaceWith(() -> new Result.Accepted(refund));
            case RefundDecision.TooMuch tooMuch -> Uni.createFrom().item(new Result.TooMuch(tooMuch.refundable()));
            case RefundDecision.WrongCurrency wrong ->
                Uni.createFrom().item(new Result.WrongCurrency(wrong.currency()));
        };
    }

    private static IdempotencyRecord idempotencyRecord(Command command, IdempotencyKey key, Refund refund) {
        return new IdempotencyRecord(
                command.caller(), OPERATION, key, command.orderId(), refund.id().toString());
    }
}
