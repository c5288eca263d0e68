package dev.comanda.messaging;

import java.util.ConcurrentModificationException;

/** A note was changed concurrently; named as in the services' ports. */
public final class StaleNote extends ConcurrentModificationException {

    private static final long serialVersionUID = 1L;

    public StaleNote() {
        super("the note was changed concurrently");
    }
}
