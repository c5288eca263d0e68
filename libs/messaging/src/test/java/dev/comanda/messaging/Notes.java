package dev.comanda.messaging;

import dev.comanda.messaging.outbox.Outbox;
import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.messaging.outbox.Transactions;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Saves notes like an aggregate: row and events in one transaction. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<NoteRow, UUID> {

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    /** Adds {@code text} to the note, which begins with it, and announces it. */
    public Uni<Void> write(UUID noteId, String text) {
        return write(noteId, text, Await.nothing(), Await.nothing());
    }

    /**
     * @param afterLoad runs in the transaction when the note is loaded
     * @param beforeCommit runs in the transaction when everything is written
     */
    public Uni<Void> write(UUID noteId, String text, Supplier<Uni<Void>> afterLoad, Supplier<Uni<Void>> beforeCommit) {
        return transactions.run(() -> findById(noteId)
                .call(known -> afterLoad.get())
                .chain(known -> known == null ? begin(noteId, text) : append(known, text))
                .chain(this::announce)
                .chain(announced -> beforeCommit.get()));
    }

    private Uni<NoteRow> begin(UUID noteId, String text) {
        return persistAndFlush(new NoteRow(noteId, text));
    }

    private Uni<NoteRow> append(NoteRow known, String text) {
        known.text = known.text + text;
        return flush().replaceWith(known);
    }

    private Uni<Void> announce(NoteRow note) {
        return outbox.append(List.of(announcement(note.id, note.version, note.text)));
    }

    /** The events about a note. */
    public static OutgoingEvent announcement(UUID noteId, long version, String text) {
        return new OutgoingEvent(
                TestTopics.ANNOUNCEMENTS, "NoteWritten.v1", noteId, version, new NoteWritten(noteId, version, text));
    }
}
