package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.AuditMoney;
import dev.comanda.payment.application.port.out.Audits;
import dev.comanda.payment.application.port.out.OurBooks;
import dev.comanda.payment.application.port.out.ProviderBooks;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.domain.AuditRhythm;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Finding;
import dev.comanda.payment.domain.Mismatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class AuditMoneyService implements AuditMoney {

    private final Audits audits;
    private final ProviderBooks providerBooks;
    private final RefundProvider provider;
    private final OurBooks ourBooks;
    private final InstantSource clock;

    AuditMoneyService(
            Audits audits,
            ProviderBooks providerBooks,
            RefundProvider provider,
            OurBooks ourBooks,
            InstantSource clock) {
        this.audits = audits;
        this.providerBooks = providerBooks;
        this.provider = provider;
        this.ourBooks = ourBooks;
        this.clock = clock;
    }

    @Override
    public Uni<Void> ifDue(AuditRhythm rhythm) {
        Instant began = clock.instant();
        return audits.claimDue(began, Claim.end(began))
                .chain(due -> due.map(before -> audit(before, rhythm, began))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> audit(Audits.Due before, AuditRhythm rhythm, Instant began) {
        Instant since =
                before.covered().map(covered -> covered.minus(rhythm.reach())).orElse(Instant.EPOCH);
        return walk().all(since, before.findings())
                .chain(found -> complete(before, found, rhythm, began))
                .onFailure()
                .call(() -> audits.giveUp(clock.instant().plus(rhythm.every())));
    }

    private AuditWalk walk() {
        return new AuditWalk(providerBooks, provider, ourBooks, () -> audits.extend(Claim.end(clock.instant())));
    }

    private Uni<Void> complete(Audits.Due before, Collection<Mismatch> found, AuditRhythm rhythm, Instant began) {
        Instant now = clock.instant();
        List<Finding> after = Finding.after(before.findings(), found, rhythm.grace(), now);
        return audits.complete(began, now, began.plus(rhythm.every()), after)
                .invoke(() -> AuditLog.tell(before.findings(), after));
    }
}
