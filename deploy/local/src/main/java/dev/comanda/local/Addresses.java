package dev.comanda.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** The list of addresses for programs that want to talk to what runs; it is there only while everything is ready. */
final class Addresses {

    private Addresses() {}

    static void write(Ports ports, Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                unfinished,
                Arrays.stream(Part.values())
                        .map(part -> part.key() + "=" + address(ports, part))
                        .toList());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String address(Ports ports, Part part) {
        return switch (part) {
            case POSTGRES, KAFKA -> ports.address(part);
            case SANDBOX, GATEWAY -> ports.publicUrl(part);
            case MENU, CART, ORDER, PAYMENT, GATEWAY_MANAGEMENT -> ports.url(part);
        };
    }
}
