package dev.comanda.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.messaging.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxMemoryIT {

    @Inject
    InboxMemory memory;

    @Inject
    Database database;

    @Test
    void only_what_no_topic_keeps_any_more_is_forgotten() {
        UUID old = database.takeLongAgo(15);
        UUID recent = database.takeLongAgo(13);

        memory.forgetOld().await().indefinitely();

        assertThat(database.isTaken(old)).isFalse();
        assertThat(database.isTaken(recent)).isTrue();
    }
}
