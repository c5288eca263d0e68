package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.ProcessDueRefunds;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargePollSchedule;
import dev.comanda.payment.domain.Claim;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class ProcessDueRefundsService implements ProcessDueRefunds {

    private final Charges charges;
    private final SyncRefunds syncRefunds;
    private final Jitter jitter;
    private final InstantSource clock;

    ProcessDueRefundsService(Charges charges, SyncRefunds syncRefunds, Jitter jitter, InstantSource clock) {
        this.charges = charges;
        this.syncRefunds = syncRefunds;
        this.jitter = jitter;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Claim<ChargeId>>> claimNext() {
        Instant now = clock.instant();
        return charges.claimDue(now, Claim.end(now));
    }

    @Override
    public Uni<Void> process(Claim<ChargeId> claim) {
        return charges.find(claim.item())
                .chain(found -> found.map(syncRefunds::sync)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> release(claim));
    }

    private Uni<Void> release(Claim<ChargeId> claim) {
        Instant now = clock.instant();
        return charges.release(
                claim, now, (charge, polls) -> now.plus(jitter.of(ChargePollSchedule.delay(charge, polls))));
    }
}
