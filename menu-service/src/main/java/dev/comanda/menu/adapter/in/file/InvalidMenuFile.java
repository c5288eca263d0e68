package dev.comanda.menu.adapter.in.file;

/** The menu file can't be used; the operator has to mend it, or to take it out of the configuration. */
class InvalidMenuFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidMenuFile(String place, Exception cause) {
        super("comanda.menu.import: %s can't be imported: %s".formatted(place, cause.getMessage()), cause);
    }
}
