package dev.comanda.payment.adapter.out.postgres;

import static dev.comanda.payment.domain.ExampleCharges.charge;
import static dev.comanda.payment.domain.ExampleCharges.report;
import static dev.comanda.payment.domain.ExampleCharges.succeeded;
import static dev.comanda.payment.domain.ExampleCharges.theirs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.payment.TestClock;
import dev.comanda.payment.application.ChargesContract;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.Examples;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresChargesIT extends ChargesContract {

    @Inject
    Charges charges;

    @Inject
    Transactions transactions;

    @Inject
    TestClock clock;

    /** Keeps workers woken by other tests from claiming items that are due here. */
    @BeforeEach
    void stop_workers_from_claiming() {
        clock.setToPast();
    }

    @AfterEach
    void let_workers_claim() {
        clock.reset();
    }

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Test
    void one_of_two_concurrent_saves_is_stale() {
        // Given
        Charge charge = charge();
        await(() -> charges.save(charge, List.of()));
        Charge changed = charge.apply(report(charge, theirs("re_1", 10, succeeded())), Examples.NOW)
                .charge();

        // When
        List<Boolean> successes = Stream.of(
                        OnContext.start(() -> succeeds(changed)), OnContext.start(() -> succeeds(changed)))
                .map(started -> started.join())
                .toList();

        // Then
        assertThat(successes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_save_joins_the_callers_transaction() {
        Charge charge = charge();

        assertThatThrownBy(() -> await(() -> transactions.run(() -> charges.save(charge, List.of())
                        .chain(() -> Uni.createFrom().<Void>failure(new CompletionException("broken", null))))))
                .isInstanceOf(CompletionException.class);

        assertThat(await(() -> charges.find(charge.id()))).isEmpty();
    }

    private Uni<Boolean> succeeds(Charge charge) {
        return charges.save(charge, List.of())
                .replaceWith(true)
                .onFailure(StalePayment.class)
                .recoverWithItem(false);
    }
}
