package dev.comanda.menu.adapter.in.file;

import java.nio.file.Path;

/** The menu file is invalid; the operator has to fix it or remove it from the configuration. */
class InvalidMenuFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidMenuFile(Path file, String reason, Exception cause) {
        super("comanda.menu.import: %s can't be imported: %s".formatted(file, reason), cause);
    }
}
