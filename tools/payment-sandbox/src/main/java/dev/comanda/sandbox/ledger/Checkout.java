package dev.comanda.sandbox.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a session: its status and every attempt to pay it, the oldest first.
 *
 * <pre>
 * OPEN ── declined ─▶ OPEN
 * OPEN ── paid ─▶ COMPLETE
 * OPEN ── begun ─▶ PROCESSING ── settled ─▶ COMPLETE or FAILED
 * OPEN ── expired ─▶ EXPIRED
 * </pre>
 */
public record Checkout(Session session, Status status, List<Charge> charges) {

    /** The state of a session: complete means paid, processing means that the bank has not answered yet, failed that it declined. */
    public enum Status {
        OPEN,
        PROCESSING,
        COMPLETE,
        FAILED,
        EXPIRED
    }

    static Checkout opened(Session session) {
        return new Checkout(session, Status.OPEN, List.of());
    }

    public boolean open() {
        return status == Status.OPEN;
    }

    public Optional<Charge> latestCharge() {
        return charges.isEmpty() ? Optional.empty() : Optional.of(charges.getLast());
    }

    public Optional<Charge> approvedCharge() {
        return latestCharge().filter(Charge::approved);
    }

    Checkout declined(Charge charge) {
        return new Checkout(mustBeOpen(), Status.OPEN, with(charge));
    }

    Checkout paid(Charge charge) {
        return new Checkout(mustBeOpen(), Status.COMPLETE, with(charge));
    }

    Checkout begun(Charge charge) {
        return new Checkout(mustBeOpen(), Status.PROCESSING, with(charge));
    }

    Checkout settled() {
        if (status != Status.PROCESSING) {
            throw new IllegalStateException("session %s waits for no bank".formatted(session.id()));
        }
        Charge answered = charges.getLast().settled();
        List<Charge> all = Stream.concat(charges.stream().limit(charges.size() - 1L), Stream.of(answered))
                .toList();
        return new Checkout(session, answered.approved() ? Status.COMPLETE : Status.FAILED, all);
    }

    Checkout expired() {
        return new Checkout(mustBeOpen(), Status.EXPIRED, charges);
    }

    private Session mustBeOpen() {
        if (!open()) {
            throw new IllegalStateException("session %s is already %s".formatted(session.id(), status));
        }
        return session;
    }

    private List<Charge> with(Charge charge) {
        return Stream.concat(charges.stream(), Stream.of(charge)).toList();
    }
}
