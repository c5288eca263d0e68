package dev.comanda.local;

import dev.comanda.backing.KafkaServer;
import dev.comanda.backing.PostgresServer;
import dev.comanda.backing.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;

/** Processes that a launcher which was killed could not stop any more. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Ends them, the newest parts first; returns when they are gone. */
    static void end(Layout layout) throws IOException {
        for (var part : Arrays.asList(Part.values()).reversed()) {
            var record = ProcessRecord.read(layout.pid(part));
            record.ifPresent(leftover -> leftover.end("TERM", PATIENCE));
            Files.deleteIfExists(layout.pid(part));
        }
        KafkaServer.endLeftover(layout.home(Part.KAFKA));
        PostgresServer.endLeftover(layout.home(Part.POSTGRES));
    }
}
