package dev.comanda.messaging.schedule;

import static dev.comanda.messaging.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.messaging.CartServiceProfile;
import dev.comanda.messaging.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CartServiceProfile.class)
class MessagingScheduleIT {

    @Inject
    Database database;

    private final UUID noteId = UUID.randomUUID();

    @Test
    void what_a_crash_left_in_the_outbox_is_published_without_another_commit() {
        database.putIntoOutbox(noteId, 1);

        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());
    }
}
