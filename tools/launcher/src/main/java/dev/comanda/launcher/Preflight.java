package dev.comanda.launcher;

import dev.comanda.servers.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What is checked before anything starts. */
final class Preflight {

    private static final long GIB = 1L << 30;

    private Preflight() {}

    /** @throws CannotStart if the folder cannot be written or its disk is nearly full */
    static void requireSpace(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "writable-", null));
        } catch (IOException refused) {
            throw new CannotStart("The folder " + data + " cannot be written; choose another with --data.");
        }
        var free = data.toFile().getUsableSpace();
        if (free < GIB) {
            throw new CannotStart("The disk of " + data + " has only " + (free >> 20)
                    + " MiB left, and Comanda needs 1 GiB; choose another folder with --data.");
        }
    }

    /** @throws CannotStart if an application is not built */
    static void requireApplications(Layout layout) {
        Component.applications().stream()
                .filter(component -> !Files.exists(layout.application(component)))
                .findFirst()
                .ifPresent(component -> {
                    throw new CannotStart("There is no " + layout.application(component) + "; ./dev up builds it.");
                });
    }

    /** @throws CannotStart if somebody listens on one of the ports, or two components would */
    static void requirePorts(Ports ports) {
        requireDifferent(ports);
        var taken = ports.byComponent().entrySet().stream()
                .filter(entry -> !FreePorts.isFree(entry.getValue()))
                .map(Preflight::sentence)
                .toList();
        if (!taken.isEmpty()) {
            throw new CannotStart(String.join("\n", taken) + "\n" + advice(ports, taken.size()));
        }
    }

    private static void requireDifferent(Ports ports) {
        var gatewayPort = ports.of(Component.GATEWAY);
        ports.byComponent().forEach((component, port) -> {
            if (component != Component.GATEWAY && port == gatewayPort) {
                throw new CannotStart("Port %d is that of %s; choose another with ./dev up --port N."
                        .formatted(port, component.label()));
            }
        });
    }

    private static String advice(Ports ports, int taken) {
        var gatewayOnly = taken == 1 && !FreePorts.isFree(ports.of(Component.GATEWAY));
        return gatewayOnly
                ? "Stop it, or choose another port with ./dev up --port N."
                : "Stop it, or let ./dev up --free-ports choose other ports.";
    }

    private static String sentence(Map.Entry<Component, Integer> entry) {
        return "Port " + entry.getValue() + ", which " + entry.getKey().label() + " needs, is taken by "
                + PortOwner.of(entry.getValue()) + ".";
    }
}
