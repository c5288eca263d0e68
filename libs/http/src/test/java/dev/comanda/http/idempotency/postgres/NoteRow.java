package dev.comanda.http.idempotency.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The smallest effect that a request can have. */
@Entity(name = "NoteRow")
@Table(name = "notes")
public class NoteRow {

    @Id
    @Column(name = "id")
    UUID id;

    protected NoteRow() {}

    NoteRow(UUID id) {
        this.id = id;
    }
}
