package dev.comanda.order.adapter.out.rest;

import org.jspecify.annotations.Nullable;

/**
 * Who wants an answer, for as long as they do. Fault tolerance does not pass a cancellation on to what it calls, so it is
 * told on this way.
 */
final class Asker {

    private boolean gone;
    private @Nullable Runnable underWay;

    /** Runs {@code end} when the asker goes; only the latest one counts. Runs it at once if that has happened. */
    synchronized void whenGone(Runnable end) {
        underWay = end;
        if (gone) {
            end.run();
        }
    }

    synchronized void goes() {
        gone = true;
        if (underWay != null) {
            underWay.run();
        }
    }

    synchronized boolean isGone() {
        return gone;
    }

    /** Nobody waits for the answer any more. */
    static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Gone() {
            super("nobody waits for the answer any more", null, false, false);
        }
    }
}
