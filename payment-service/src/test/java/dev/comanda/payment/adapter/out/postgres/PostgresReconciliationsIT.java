package dev.comanda.payment.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.ReconciliationsContract;
import dev.comanda.payment.application.port.in.reconciliation.ReconciliationViews;
import dev.comanda.payment.application.port.out.reconciliation.Reconciliations;
import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresReconciliationsIT extends ReconciliationsContract {

    @Inject
    Reconciliations reconciliations;

    @Inject
    ReconciliationViews views;

    @Override
    protected Reconciliations reconciliations() {
        return reconciliations;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Test
    void one_of_many_concurrent_claims_gets_the_run() {
        List<CompletableFuture<Optional<Reconciliations.Due>>> claims = IntStream.range(0, 8)
                .mapToObj(replica -> OnContext.start(() -> reconciliations.claimDue(THEN, THEN.plusSeconds(45))))
                .toList();

        assertThat(claims.stream().filter(claim -> claim.join().isPresent())).hasSize(1);
    }

    @Test
    void staff_sees_confirmed_mismatches_oldest_first_and_their_total() {
        Finding first = finding(Kind.CHARGE_NOT_HERE, true);
        Finding later = new Finding(
                finding(Kind.MONEY_KEPT, true).mismatch(), THEN.plusSeconds(1), THEN.plusSeconds(600), true);
        complete(THEN, THEN, List.of(later, finding(Kind.REFUND_STATE, false), first));

        assertThat(await(() -> views.latest(10)))
                .isEqualTo(new ReconciliationViews.ReconciliationView(
                        Optional.of(THEN.plusSeconds(1)), 2, List.of(first, later)));
        assertThat(await(() -> views.latest(1)).mismatches()).containsExactly(first);
    }
}
