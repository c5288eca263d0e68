package dev.comanda.launcher;

import dev.comanda.servers.ProcessRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Keeps a second launcher away from the same data; the operating system lets go of it when the launcher dies. */
final class RunLock {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotStart if another launcher has it */
    static RunLock take(Layout layout) throws IOException {
        Files.createDirectories(layout.run());
        var owner = layout.run().resolve("launcher");
        var channel = FileChannel.open(
                layout.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            var process = ProcessRecord.read(owner)
                    .map(it -> " as process " + it.pid())
                    .orElse("");
            throw new CannotStart("Comanda already runs from " + layout.data() + process
                    + "; stop it first, or choose other data with --data.");
        }
        ProcessRecord.of(ProcessHandle.current()).write(owner);
        return new RunLock(channel);
    }

    void release() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // it ends with this process anyway
        }
    }
}
