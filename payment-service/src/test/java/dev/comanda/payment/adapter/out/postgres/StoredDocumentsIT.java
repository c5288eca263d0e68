package dev.comanda.payment.adapter.out.postgres;

import static dev.comanda.payment.domain.ExampleCharges.chargeId;
import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.begun;
import static dev.comanda.payment.domain.Examples.bill;
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

/** What lies in the database was written by other releases: it has to be read by this one, and what this one writes by them. */
@QuarkusTest
class StoredDocumentsIT {

    /** Long ago, so that whoever looks after payments by today's clock has no part in this. */
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    Payments payments;

    @Inject
    Charges charges;

    @Inject
    DataSource database;

    @Test
    void the_lines_of_a_bill_are_written_and_read_as_ever() {
        StoredDocument lines = StoredDocument.in(database, "payments", "order_id", "lines", "stored/lines.json");
        Payment begun = begun(bill(UUID.randomUUID(), THEN));
        OnContext.await(() -> payments.save(begun, List.of()));
        OnContext.await(() -> payments.save(after(begun.cancelled(THEN)), List.of()));
        assertThat(lines.stored(begun.orderId())).isEqualTo(lines.golden());

        lines.putBack(begun.orderId());

        assertThat(OnContext.await(() -> payments.find(begun.orderId())).map(Payment::bill))
                .contains(begun.bill());
    }

    @Test
    void the_refunds_of_a_charge_are_written_and_read_as_ever() {
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
