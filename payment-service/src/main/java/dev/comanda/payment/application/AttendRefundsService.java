package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.AttendRefunds;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeWatch;
import dev.comanda.payment.domain.Claim;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class AttendRefundsService implements AttendRefunds {

    private final Charges charges;
    private final SettleRefunds settleRefunds;
    private final Jitter jitter;
    private final InstantSource clock;

    AttendRefundsService(Charges charges, SettleRefunds settleRefunds, Jitter jitter, InstantSource clock) {
        this.charges = charges;
        this.settleRefunds = settleRefunds;
        this.jitter = jitter;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Claim<ChargeId>>> next() {
        Instant now = clock.instant();
        return charges.claimDue(now, Claim.end(now));
    }

    @Override
    public Uni<Void> attend(Claim<ChargeId> claim) {
        return charges.find(claim.what())
                .chain(found -> found.map(settleRefunds::of)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> release(claim));
    }

    private Uni<Void> release(Claim<ChargeId> claim) {
        Instant now = clock.instant();
        return charges.release(claim, now, (charge, looks) -> now.plus(jitter.of(ChargeWatch.pause(charge, looks))));
    }
}
