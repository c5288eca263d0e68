package dev.comanda.menu.adapter.in.file;

/** The menu file is invalid; the operator has to fix it or remove it from the configuration. */
class InvalidMenuFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidMenuFile(String place, Exception cause) {
        super("comanda.menu.import: %s can't be imported: %s".formatted(place, cause.getMessage()), cause);
    }
}
