package dev.comanda.payment.adapter.out.postgres;

import static dev.comanda.payment.domain.ExampleCharges.chargeId;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.begun;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundState;
import dev.comanda.payment.domain.Refunds;
import dev.comanda.servers.OnContext;
import dev.comanda.servers.StoredDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents in the database must stay readable across releases, in both directions. */
@QuarkusTest
class StoredDocumentsIT {

    /** In the past, so workers on the real clock do not claim anything here. */
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    Payments payments;

    @Inject
    Charges charges;

    @Inject
    DataSource database;

    @Test
    void the_format_of_stored_lines_is_unchanged() {
        StoredDocument lines = StoredDocument.in(database, "payments", "order_id", "lines", "stored/lines.json");
        Payment begun = begun(paymentRequest(UUID.randomUUID(), THEN));
        OnContext.await(() -> payments.save(begun, List.of()));
        OnContext.await(() -> payments.save(after(begun.cancel(THEN)), List.of()));
        assertThat(lines.stored(begun.orderId())).isEqualTo(lines.golden());

        lines.putBack(begun.orderId());

        assertThat(OnContext.await(() -> payments.find(begun.orderId())).map(Payment::request))
                .contains(begun.request());
    }

    @Test
    void the_format_of_stored_refunds_is_unchanged() {
        StoredDocument refunds = StoredDocument.in(database, "charges", "order_id", "refunds", "stored/refunds.json");
        Charge charge = new Charge(chargeId(), UUID.randomUUID(), 0, euro(1250), inAllStates());
        OnContext.await(() -> charges.save(charge, List.of()));
        assertThat(refunds.stored(charge.orderId())).isEqualTo(refunds.golden());

        refunds.putBack(charge.orderId());

        assertThat(OnContext.await(() -> charges.find(charge.id()))).contains(charge);
        OnContext.await(
                () -> charges.save(new Charge(charge.id(), charge.orderId(), 1, euro(1250), Refunds.NONE), List.of()));
    }

    private static Refunds inAllStates() {
        return new Refunds(Stream.of(
                        new RefundState.Requested(null),
                        new RefundState.Requested(THEN),
                        new RefundState.GivenUp("nothing_left", THEN),
                        new RefundState.Pending("re_1", THEN),
                        new RefundState.Succeeded("re_2", THEN),
                        new RefundState.Failed("re_3", "declined", THEN))
                .map(state -> new Refund(new UUID(0, state.rank()), euro(450), reasonOf(state), THEN, state))
                .toList());
    }

    private static @Nullable String reasonOf(RefundState state) {
        return state instanceof RefundState.Succeeded ? null : "cancelled";
    }
}
