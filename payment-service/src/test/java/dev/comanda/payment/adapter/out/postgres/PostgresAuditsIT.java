package dev.comanda.payment.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.AuditsContract;
import dev.comanda.payment.application.port.in.AuditViews;
import dev.comanda.payment.application.port.out.Audits;
import dev.comanda.payment.domain.Finding;
import dev.comanda.payment.domain.Mismatch.Kind;
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
class PostgresAuditsIT extends AuditsContract {

    @Inject
    Audits audits;

    @Inject
    AuditViews views;

    @Override
    protected Audits audits() {
        return audits;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Test
    void of_many_who_want_it_at_once_one_gets_the_audit() {
        List<CompletableFuture<Optional<Audits.Due>>> claims = IntStream.range(0, 8)
                .mapToObj(replica -> OnContext.start(() -> audits.claimDue(THEN, THEN.plusSeconds(45))))
                .toList();

        assertThat(claims.stream().filter(claim -> claim.join().isPresent())).hasSize(1);
    }

    @Test
    void staff_sees_what_is_confirmed_the_oldest_first_and_how_much_there_is() {
        Finding first = finding(Kind.CHARGE_NOT_HERE, true);
        Finding later = new Finding(
                finding(Kind.MONEY_KEPT, true).mismatch(), THEN.plusSeconds(1), THEN.plusSeconds(600), true);
        complete(THEN, THEN, List.of(later, finding(Kind.REFUND_STATE, false), first));

        assertThat(await(() -> views.latest(10)))
                .isEqualTo(new AuditViews.AuditView(Optional.of(THEN.plusSeconds(1)), 2, List.of(first, later)));
        assertThat(await(() -> views.latest(1)).mismatches()).containsExactly(first);
    }
}
