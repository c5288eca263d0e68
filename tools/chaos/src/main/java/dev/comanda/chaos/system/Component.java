package dev.comanda.chaos.system;

import dev.comanda.servers.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A process that the launcher starts and keeps running. */
public enum Component {
    POSTGRES("postgres"),
    KAFKA("kafka"),
    SANDBOX("payment-sandbox"),
    MENU("menu-service"),
    CART("cart-service"),
    ORDER("order-service"),
    PAYMENT("payment-service"),
    GATEWAY("gateway");

    private final String label;

    Component(String label) {
        this.label = label;
    }

    /** The name in the launcher's output. */
    public String label() {
        return label;
    }

    /** The name in the list of addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The live process where there is only one; empty while there is none. */
    public Optional<ProcessHandle> process(Path data) {
        return process(data, label);
    }

    Optional<ProcessHandle> process(Path data, String record) {
        return switch (this) {
            case POSTGRES -> postmaster(data.resolve("postgres/cluster/postmaster.pid"));
            case KAFKA -> ProcessRecord.read(data.resolve("kafka/kafka.pid")).flatMap(ProcessRecord::alive);
            case SANDBOX, MENU, CART, ORDER, PAYMENT, GATEWAY ->
                ProcessRecord.read(data.resolve("run").resolve(record + ".pid")).flatMap(ProcessRecord::alive);
        };
    }

    /** The live process where there is only one, and all that it started. */
    public Stream<ProcessHandle> processes(Path data) {
        return Replica.only(this).processes(data);
    }

    private static Optional<ProcessHandle> postmaster(Path lock) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst()));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return label;
    }
}
