package dev.comanda.messaging.metrics;

import static dev.comanda.messaging.Await.soon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.messaging.Database;
import dev.comanda.messaging.Notes;
import dev.comanda.messaging.Sender;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Counters are compared with what they were: other tests count on the same ones. */
@QuarkusTest
class MetricsIT {

    private static final String TAKEN = "inbox_events_total{outcome=\"taken\",topic=\"notes\"}";
    private static final String REPEATED = "inbox_events_total{outcome=\"repeated\",topic=\"notes\"}";
    private static final String RETRIED = "inbox_retries_total{topic=\"notes\"}";
    private static final String LAG = "inbox_lag_seconds_count{topic=\"notes\"}";
    private static final String COMMITTED = "outbox_events_total{topic=\"announcements\",type=\"NoteWritten.v1\"}";
    private static final String PUBLISHED = "outbox_published_total{topic=\"announcements\"}";

    @Inject
    Sender sender;

    @Inject
    Notes notes;

    @Inject
    Transactions transactions;

    @Inject
    Database database;

    @Inject
    DatabaseGauges gauges;

    private final UUID noteId = UUID.randomUUID();

    @Test
    void consumed_and_published_events_are_counted() {
        double taken = value(TAKEN);
        double lags = value(LAG);
        double committed = value(COMMITTED);
        double published = value(PUBLISHED);

        sender.send("Write.v1", noteId, 1);

        soon().untilAsserted(() -> {
            assertThat(value(TAKEN)).isEqualTo(taken + 1);
            assertThat(value(LAG)).isEqualTo(lags + 1);
            assertThat(value(COMMITTED)).isEqualTo(committed + 1);
            assertThat(value(PUBLISHED)).isEqualTo(published + 1);
        });
    }

    @Test
    void a_redelivery_is_counted_as_repeated() {
        double repeated = value(REPEATED);
        UUID eventId = sender.send("Write.v1", noteId, 1);

        sender.send(eventId, "Write.v1", noteId, 1);

        soon().untilAsserted(() -> assertThat(value(REPEATED)).isEqualTo(repeated + 1));
    }

    @Test
    void attempts_that_are_repeated_in_place_are_counted() {
        double retried = value(RETRIED);

        sender.send("Unreachable.v1", noteId, 1);

        soon().untilAsserted(() -> assertThat(value(RETRIED)).isEqualTo(retried + 3));
    }

    @Test
    void dead_letters_are_counted_by_their_reason() {
        double invalid = value(deadLetters("invalid"));
        double bugs = value(deadLetters("bug"));
        double refused = value(deadLetters("refused"));

        sender.sendBare(noteId, "garbage");
        sender.send("Bug.v1", noteId, 1);
        sender.send("Forbidden.v1", noteId, 1);

        soon().untilAsserted(() -> {
            assertThat(value(deadLetters("invalid"))).isEqualTo(invalid + 1);
            assertThat(value(deadLetters("bug"))).isEqualTo(bugs + 1);
            assertThat(value(deadLetters("refused"))).isEqualTo(refused + 1);
        });
    }

    @Test
    void what_is_rolled_back_is_not_counted() {
        double committed = value(COMMITTED);

        assertThat(OnContext.await(() -> transactions
                        .run(() -> notes.write(noteId, "1")
                                .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("too late"))))
                        .onFailure()
                        .recoverWithNull()))
                .isNull();
        OnContext.await(() -> notes.write(noteId, "2"));

        assertThat(value(COMMITTED)).isEqualTo(committed + 1);
    }

    @Test
    void waiting_outbox_events_are_shown_with_their_age() {
        AtomicInteger version = new AtomicInteger();
        soon().untilAsserted(() -> {
            // any other commit would empty the outbox
            database.putIntoOutbox(noteId, version.incrementAndGet());
            OnContext.await(gauges::refresh);
            assertThat(value("outbox_waiting_events")).isPositive();
            assertThat(value("outbox_oldest_age_seconds")).isPositive();
        });

        database.emptyOutbox();
        OnContext.await(gauges::refresh);

        assertThat(value("outbox_waiting_events")).isZero();
        assertThat(value("outbox_oldest_age_seconds")).isZero();
    }

    private static String deadLetters(String reason) {
        return "dead_letters_total{reason=\"%s\",topic=\"notes\"}".formatted(reason);
    }

    /** 0 as long as there is nothing to count. */
    private static double value(String series) {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
