package dev.comanda.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The smallest aggregate there is. */
@Entity(name = "NoteRow")
@Table(name = "notes")
public class NoteRow {

    @Id
    @Column(name = "id")
    UUID id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "text")
    String text;

    protected NoteRow() {}

    NoteRow(UUID id, String text) {
        this.id = id;
        this.text = text;
    }
}
