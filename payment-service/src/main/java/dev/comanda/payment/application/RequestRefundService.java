package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.RequestRefund;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeDecision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

@ApplicationScoped
class RequestRefundService implements RequestRefund {

    private final ChargeUpdater updater;
    private final InstantSource clock;

    RequestRefundService(ChargeUpdater updater, InstantSource clock) {
        this.updater = updater;
        this.clock = clock;
    }

    @Override
    public Uni<Void> request(Command command) {
        Instant now = clock.instant();
        return updater.update(command.charge(), command.orderId(), charge -> decide(charge, command, now))
                .replaceWithVoid();
    }

    private static ChargeDecision decide(Charge charge, Command command, Instant now) {
        if (!charge.orderId().equals(command.orderId())) {
            throw new IllegalArgumentException(
                    "charge %s is not of order %s".formatted(charge.id(), command.orderId()));
        }
        return charge.requestRefund(command.refundId(), command.amount(), command.reason(), now);
    }
}
