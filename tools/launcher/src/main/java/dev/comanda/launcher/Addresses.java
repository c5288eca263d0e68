package dev.comanda.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Stream;

/** The addresses of the running system, for programs; the file exists only while everything is ready. */
final class Addresses {

    private Addresses() {}

    static void write(Ports ports, Path file) throws IOException {
        var components =
                Arrays.stream(Component.values()).map(component -> component.key() + "=" + address(ports, component));
        var replicas = Component.replicable().stream()
                .flatMap(component -> ports.replicas(component).stream())
                .filter(replica -> replica.ordinal() > 0)
                .flatMap(replica -> addresses(ports, replica));
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(unfinished, Stream.concat(components, replicas).toList());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String address(Ports ports, Component component) {
        return switch (component) {
            case POSTGRES, KAFKA -> ports.address(component);
            case SANDBOX, GATEWAY -> ports.publicUrl(component);
            case MENU, CART, ORDER, PAYMENT, GATEWAY_MANAGEMENT -> ports.url(component);
        };
    }

    private static Stream<String> addresses(Ports ports, Replica replica) {
        var own = replica.key() + "=" + ports.url(replica);
        return replica.component() == Component.GATEWAY
                ? Stream.of(own, replica.key() + "_management=" + ports.operatorsUrl(replica))
                : Stream.of(own);
    }
}
