package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.IdempotencyKey;
import dev.comanda.payment.application.port.in.RefundPayment;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.UsedKey;
import dev.comanda.payment.application.port.out.UsedKeys;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeDecision;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundDecision;
import dev.comanda.payment.domain.Refundable;
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
    private final UsedKeys usedKeys;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    RefundPaymentService(
            Payments payments, Charges charges, UsedKeys usedKeys, Supplier<UUID> ids, InstantSource clock) {
        this.payments = payments;
        this.charges = charges;
        this.usedKeys = usedKeys;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of two requests with one key the loser is stale, and finds the key when it is decided anew. */
    @Override
    public Uni<Result> refund(Command command) {
        return Retries.whenStale(() -> unlessUsed(command, () -> decide(command)));
    }

    private Uni<Result> unlessUsed(Command command, Supplier<Uni<Result>> work) {
        return command.key()
                .map(key -> usedKeys.find(command.caller(), OPERATION, key.value())
                        .chain(used -> used.map(earlier -> replay(earlier, command, key))
                                .orElseGet(work)))
                .orElseGet(work);
    }

    private Uni<Result> replay(UsedKey earlier, Command command, IdempotencyKey key) {
        boolean same = earlier.key().equals(key) && earlier.orderId().equals(command.orderId());
        return same
                ? charges.find(earlier.charge())
                        .map(charge -> new Result.Accepted(charge.orElseThrow()
                                .refunds()
                                .find(earlier.refundId())
                                .orElseThrow()))
                : Uni.createFrom().item(new Result.KeyReused());
    }

    private Uni<Result> decide(Command command) {
        return charges.ofOrder(command.orderId())
                .chain(all -> Refundable.among(all)
                        .map(charge -> demand(charge, command))
                        .orElseGet(() -> withoutMoney(command.orderId(), all)));
    }

    private Uni<Result> withoutMoney(UUID orderId, List<Charge> all) {
        return all.isEmpty()
                ? payments.find(orderId)
                        .map(payment -> payment.isPresent() ? new Result.NotPaid() : new Result.UnknownOrder())
                : Uni.createFrom().item(new Result.NotPaid());
    }

    private Uni<Result> demand(Charge charge, Command command) {
        return switch (charge.demand(ids.get(), command.amount(), command.reason(), clock.instant())) {
            case RefundDecision.Granted(ChargeDecision.Changed changed, Refund refund) ->
                charges.save(
                                changed.charge(),
                                changed.events(),
                                command.key().map(key -> usedKey(command, key, charge, refund)))
                        .replaceWith(() -> new Result.Accepted(refund));
            case RefundDecision.TooMuch tooMuch -> Uni.createFrom().item(new Result.TooMuch(tooMuch.left()));
            case RefundDecision.WrongCurrency wrong ->
                Uni.createFrom().item(new Result.WrongCurrency(wrong.currency()));
        };
    }

    private static UsedKey usedKey(Command command, IdempotencyKey key, Charge charge, Refund refund) {
        return new UsedKey(command.caller(), OPERATION, key, command.orderId(), charge.id(), refund.id());
    }
}
