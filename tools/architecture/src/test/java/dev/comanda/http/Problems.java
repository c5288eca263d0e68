package dev.comanda.http;

/** Stands in for the library: a fixture needs its name. */
public final class Problems {

    private Problems() {}

    public static int notFound() {
        return 404;
    }
}
