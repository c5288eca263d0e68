package dev.comanda.messaging;

import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer whose behaviour depends on the type of the event. */
@ApplicationScoped
public class NoteEvents implements EventConsumer {

    /** How often infrastructure fails before it works again. */
    public static final int OUTAGES = 3;

    private static final String CHANNEL = "notes";

    private final EventReceiver receiver;
    private final Notes notes;
    private final AtomicInteger outages = new AtomicInteger();

    NoteEvents(EventReceiver receiver, Notes notes) {
        this.receiver = receiver;
        this.notes = notes;
    }

    /** The data of every event here. */
    public record Data(UUID noteId, int number) {}

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return receiver.receive(record, this);
    }

    @Override
    public Uni<Void> handle(IncomingEvent event) {
        return switch (event.type()) {
            case "Write.v1" -> write(event);
            case "Append.v1" -> append(event);
            case "Bug.v1" -> write(event).invoke(NoteEvents::fallOver);
            case "Forbidden.v1" -> write(event).chain(() -> sql("insert into notes (id) values (gen_random_uuid())"));
            case "Unreachable.v1" -> write(event).chain(this::reach);
            case "Terminated.v1" -> write(event).chain(this::survive);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> write(IncomingEvent event) {
        Data data = event.data(Data.class);
        return notes.write(data.noteId(), Integer.toString(data.number()));
    }

    /** An event that arrives before its note can't be processed until the note exists. */
    private Uni<Void> append(IncomingEvent event) {
        Data data = event.data(Data.class);
        return notes.findById(data.noteId())
                .onItem()
                .ifNull()
                .failWith(() -> new InvalidEvent("there is no such note"))
                .chain(note -> write(event));
    }

    private static void fallOver() {
        throw new NullPointerException("a bug");
    }

    private Uni<Void> reach() {
        return isOut() ? Uni.createFrom().failure(new ConnectException("unreachable")) : works();
    }

    private Uni<Void> survive() {
        return isOut() ? sql("select pg_terminate_backend(pg_backend_pid())") : works();
    }

    private boolean isOut() {
        return outages.incrementAndGet() % (OUTAGES + 1) != 0;
    }

    private static Uni<Void> works() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> sql(String statement) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(statement).executeUpdate())
                .replaceWithVoid();
    }
}
