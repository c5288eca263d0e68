package dev.comanda.launcher;

import dev.comanda.servers.KafkaServer;
import dev.comanda.servers.PostgresServer;
import dev.comanda.servers.ProcessRecord;
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
        KafkaServer.stopOrphan(layout.home(Component.KAFKA));
        PostgresServer.stopOrphan(layout.home(Component.POSTGRES));
    }
}
