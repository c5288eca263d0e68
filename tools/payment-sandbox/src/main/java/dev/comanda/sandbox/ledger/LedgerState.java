package dev.comanda.sandbox.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The current state: all entries applied. It is not thread-safe and may be used only inside {@link Ledger#read} and
 * {@link Ledger#write}; what it returns is immutable, except the live collections, which are for reading on the spot.
 */
public final class LedgerState {

    private final SequencedMap<String, Checkout> checkouts = new LinkedHashMap<>();
    private final SequencedMap<String, String> sessionOfPayment = new LinkedHashMap<>();
    private final Map<String, String> sessionOfCharge = new HashMap<>();
    private final TreeSet<Session> openByDeadline =
            new TreeSet<>(Comparator.comparingLong(Session::expiresAt).thenComparing(Session::id));
    private final SequencedSet<String> processing = new LinkedHashSet<>();
    private final SequencedMap<String, Refund> refunds = new LinkedHashMap<>();
    private final Map<String, RefundResult> results = new HashMap<>();
    private final SequencedSet<String> unsettled = new LinkedHashSet<>();
    private final Map<String, List<Refund>> refundsOfCharge = new HashMap<>();
    private final SequencedMap<String, RecordedEvent> events = new LinkedHashMap<>();
    private final SequencedSet<String> undelivered = new LinkedHashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private final Map<String, List<Delivery>> deliveries = new HashMap<>();
    private final Map<String, StoredResponse> answers = new HashMap<>();

    void apply(Entry entry) {
        switch (entry) {
            case Entry.SessionCreated(Session session) -> put(Checkout.opened(session));
            case Entry.ChargeDeclined(Charge charge) -> put(checkoutOf(charge).declined(charge));
            case Entry.SessionPaid(Charge charge) -> put(checkoutOf(charge).paid(charge));
            case Entry.PaymentBegun(Charge charge) -> put(checkoutOf(charge).begun(charge));
            case Entry.PaymentSettled(String id) -> put(existing(id).settled());
            case Entry.SessionExpired(String id) -> put(existing(id).expired());
            case Entry.RefundMade(Refund refund) -> put(refund);
            case Entry.RefundEnded(RefundResult end) -> put(end);
            case Entry.EventRecorded(RecordedEvent event) -> put(event);
            case Entry.WebhookTried(Delivery delivery) -> put(delivery);
            case Entry.WebhookDropped(String id) -> drop(id);
            case Entry.WebhookDelivered(String id) -> undelivered.remove(id);
            case Entry.AnswerKept(StoredResponse answer) -> answers.put(answer.key(), answer);
        }
    }

    public Optional<Checkout> checkout(String sessionId) {
        return Optional.ofNullable(checkouts.get(sessionId));
    }

    /** The checkout of a payment intent; none before the first attempt to pay. */
    public Optional<Checkout> checkoutOfPayment(String paymentIntentId) {
        return Optional.ofNullable(sessionOfPayment.get(paymentIntentId)).map(this::existing);
    }

    /** Every checkout that somebody has tried to pay, in the order of the first attempts, the oldest first. */
    public List<Checkout> checkoutsWithPayment() {
        return sessionOfPayment.sequencedValues().stream().map(this::existing).toList();
    }

    public Optional<Checkout> checkoutOfCharge(String chargeId) {
        return Optional.ofNullable(sessionOfCharge.get(chargeId)).map(this::existing);
    }

    /** Every checkout, the oldest first. */
    public SequencedCollection<Checkout> checkouts() {
        return checkouts.sequencedValues();
    }

    /** Open sessions past their expiry, the most overdue first. */
    public List<Session> expirable(long now) {
        return openByDeadline.stream()
                .takeWhile(session -> session.expiresAt() <= now)
                .toList();
    }

    /** Checkouts whose bank is due to answer. */
    public List<Checkout> dueDebits(long now) {
        return processing.stream()
                .map(this::existing)
                .filter(checkout -> checkout.charges().getLast().isDue(now))
                .toList();
    }

    public Optional<Refund> refund(String id) {
        return Optional.ofNullable(refunds.get(id));
    }

    /** Every refund, the oldest first. */
    public SequencedCollection<Refund> refunds() {
        return refunds.sequencedValues();
    }

    /** What became of it; empty as long as it is as it was made. */
    public Optional<RefundResult> resultOf(Refund refund) {
        return Optional.ofNullable(results.get(refund.id()));
    }

    /** The refunds of which something is still to become and that were made by then, the oldest first. */
    public List<Refund> unsettled(long madeBy) {
        return unsettled.stream()
                .map(refunds::get)
                .filter(refund -> refund.created() <= madeBy)
                .toList();
    }

    /** What has been given back of a charge and has not come back, in minor units. */
    public long refunded(String chargeId) {
        return refundsOfCharge.getOrDefault(chargeId, List.of()).stream()
                .filter(refund -> resultOf(refund).filter(RefundResult::failed).isEmpty())
                .mapToLong(Refund::amount)
                .sum();
    }

    public Optional<RecordedEvent> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** Every event, the oldest first. */
    public SequencedCollection<RecordedEvent> events() {
        return events.sequencedValues();
    }

    public boolean delivered(String eventId) {
        return !undelivered.contains(eventId) && !dropped.contains(eventId);
    }

    public boolean dropped(String eventId) {
        return dropped.contains(eventId);
    }

    /** All attempts to deliver an event, oldest first. */
    public List<Delivery> deliveries(String eventId) {
        return List.copyOf(deliveries.getOrDefault(eventId, List.of()));
    }

    /** The events that the merchant has not acknowledged, the oldest first. */
    public List<RecordedEvent> undelivered() {
        return undelivered.stream()
                .flatMap(id -> Stream.ofNullable(events.get(id)))
                .toList();
    }

    public Optional<StoredResponse> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    private Checkout existing(String sessionId) {
        return checkout(sessionId).orElseThrow(() -> new IllegalStateException("no session " + sessionId));
    }

    private Checkout checkoutOf(Charge charge) {
        return existing(charge.session());
    }

    private void put(Checkout checkout) {
        Session session = checkout.session();
        checkouts.put(session.id(), checkout);
        checkout.latestCharge().ifPresent(charge -> {
            sessionOfPayment.put(session.paymentIntent(), session.id());
            sessionOfCharge.put(charge.id(), session.id());
        });
        if (checkout.status() == Checkout.Status.PROCESSING) {
            processing.add(session.id());
        } else {
            processing.remove(session.id());
        }
        if (checkout.open()) {
            openByDeadline.add(session);
        } else {
            openByDeadline.remove(session);
        }
    }

    private void put(Refund refund) {
        refunds.put(refund.id(), refund);
        if (refund.unsettled()) {
            unsettled.add(refund.id());
        }
        refundsOfCharge
                .computeIfAbsent(refund.charge(), charge -> new ArrayList<>())
                .add(refund);
    }

    private void put(Delivery delivery) {
        deliveries.computeIfAbsent(delivery.event(), event -> new ArrayList<>()).add(delivery);
    }

    private void drop(String eventId) {
        undelivered.remove(eventId);
        dropped.add(eventId);
    }

    private void put(RefundResult end) {
        results.put(end.refund(), end);
        unsettled.remove(end.refund());
    }

    private void put(RecordedEvent event) {
        events.put(event.id(), event);
        undelivered.add(event.id());
    }
}
