package dev.comanda.payment.adapter.out.postgres;

import static dev.comanda.payment.domain.Examples.after;
import static dev.comanda.payment.domain.Examples.begun;
import static dev.comanda.payment.domain.Examples.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.backing.OnContext;
import dev.comanda.backing.StoredDocument;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Payment;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What lies in the database was written by other releases: it has to be read by this one, and what this one writes by them. */
@QuarkusTest
class StoredDocumentsIT {

    /** Long ago, so that whoever looks after payments by today's clock has no part in this. */
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    Payments payments;

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
}
