package dev.comanda.messaging.event;

/** A record that can never be processed: it is not an event, or its data violates its contract. */
public class InvalidEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidEvent(String reason) {
        super(reason);
    }

    public InvalidEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
