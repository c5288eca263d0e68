package dev.comanda.payment.application.port.out;

import org.jspecify.annotations.Nullable;

/** The provider can't be asked for its books now. */
public final class UnreadableBooks extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableBooks(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
