package dev.comanda.order.adapter.out.rest;

import org.jspecify.annotations.Nullable;

/**
 * Cancels a call and its retries once the caller is gone. Fault tolerance does not propagate a cancellation to the call
 * that it guards, so it is passed on by this token.
 */
final class CancellationToken {

    private boolean cancelled;
    private @Nullable Runnable onCancel;

    /** Runs {@code action} on cancellation, or at once if cancelled already; replaces the previous action. */
    synchronized void onCancel(Runnable action) {
        onCancel = action;
        if (cancelled) {
            action.run();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (onCancel != null) {
            onCancel.run();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** The caller has disconnected. */
    static final class CallCancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CallCancelled() {
            super("the caller has cancelled the request", null, false, false);
        }
    }
}
