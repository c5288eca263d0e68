package dev.comanda.messaging.event;

/** A record that can never be taken, however often it is tried: it is no event, or its data breaks its contract. */
public class InvalidEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidEventException(String reason) {
        super(reason);
    }

    public InvalidEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
