package dev.comanda.local;

import dev.comanda.backing.KafkaServer;
import dev.comanda.backing.PostgresServer;
import dev.comanda.backing.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** Processes that a launcher which was killed could not stop any more. */
final class OrphanProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private OrphanProcesses() {}

    /** Ends them, the newest components first; returns when they are gone. */
    static void end(Layout layout) throws IOException {
        for (var replica : Layout.possibleReplicas().reversed()) {
            var record = ProcessRecord.read(layout.pid(replica));
            record.ifPresent(orphan -> orphan.end("TERM", PATIENCE));
            Files.deleteIfExists(layout.pid(replica));
        }
        KafkaServer.endLeftover(layout.home(Component.KAFKA));
        PostgresServer.endLeftover(layout.home(Component.POSTGRES));
    }
}
