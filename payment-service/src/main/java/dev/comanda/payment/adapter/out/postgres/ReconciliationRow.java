package dev.comanda.payment.adapter.out.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The only row of its table. */
@Entity
@Table(name = "audits")
@NullUnmarked
class ReconciliationRow {

    static final int ID = 1;

    @Id
    @Column(name = "id")
    int id;

    @Column(name = "next_at")
    Instant nextAt;

    @Column(name = "covered")
    Instant covered;

    @Column(name = "completed_at")
    Instant completedAt;

    @Column(name = "installed_at", updatable = false)
    Instant installedAt;
}
