package dev.comanda.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.messaging.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxRetentionIT {

    @Inject
    InboxRetention retention;

    @Inject
    Database database;

    @Test
    void only_entries_past_their_retention_are_deleted() {
        UUID old = database.takeLongAgo(15);
        UUID recent = database.takeLongAgo(13);

        retention.deleteExpired().await().indefinitely();

        assertThat(database.isTaken(old)).isFalse();
        assertThat(database.isTaken(recent)).isTrue();
    }
}
