package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch;
import dev.comanda.payment.domain.reconciliation.Mismatch.Kind;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "mismatches")
@NullUnmarked
class FindingRow extends PanacheEntityBase {

    /** The names of all kinds. */
    static final Set<String> KINDS =
            Arrays.stream(Kind.values()).map(FindingRow::nameOf).collect(Collectors.toUnmodifiableSet());

    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "kind")
    String kind;

    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "provider")
    String provider;

    @Column(name = "reference")
    String reference;

    @Column(name = "refund_id")
    UUID refundId;

    @Column(name = "expected")
    String expected;

    @Column(name = "found")
    String found;

    @Column(name = "first_seen")
    Instant firstSeen;

    @Column(name = "last_seen")
    Instant lastSeen;

    @Column(name = "confirmed")
    boolean confirmed;

    protected FindingRow() {}

    static FindingRow from(Finding finding) {
        Mismatch mismatch = finding.mismatch();
        FindingRow row = new FindingRow();
        row.id = mismatch.id();
        row.kind = nameOf(mismatch.kind());
        row.orderId = mismatch.orderId();
        row.provider = mismatch.charge().map(ChargeId::provider).orElse(null);
        row.reference = mismatch.charge().map(ChargeId::reference).orElse(null);
        row.refundId = mismatch.refund().orElse(null);
        row.expected = mismatch.expected();
        row.found = mismatch.found();
        row.firstSeen = finding.firstSeen();
        row.lastSeen = finding.lastSeen();
        row.confirmed = finding.confirmed();
        return row;
    }

    Finding toDomain() {
        return new Finding(
                new Mismatch(
                        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        orderId,
                        Optional.ofNullable(provider).map(name -> new ChargeId(name, reference)),
                        Optional.ofNullable(refundId),
                        expected,
                        found),
                firstSeen,
                lastSeen,
                confirmed);
    }

    private static String nameOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
