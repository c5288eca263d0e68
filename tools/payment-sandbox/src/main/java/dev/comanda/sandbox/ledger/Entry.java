package dev.comanda.sandbox.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing that has happened. The names are those in the file: old files must stay readable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.SessionCreated.class, name = "session_created"),
    @JsonSubTypes.Type(value = Entry.ChargeDeclined.class, name = "charge_declined"),
    @JsonSubTypes.Type(value = Entry.SessionPaid.class, name = "session_paid"),
    @JsonSubTypes.Type(value = Entry.PaymentBegun.class, name = "payment_begun"),
    @JsonSubTypes.Type(value = Entry.PaymentSettled.class, name = "payment_settled"),
    @JsonSubTypes.Type(value = Entry.SessionExpired.class, name = "session_expired"),
    @JsonSubTypes.Type(value = Entry.RefundMade.class, name = "refund_made"),
    @JsonSubTypes.Type(value = Entry.RefundEnded.class, name = "refund_ended"),
    @JsonSubTypes.Type(value = Entry.EventRecorded.class, name = "event_recorded"),
    @JsonSubTypes.Type(value = Entry.WebhookTried.class, name = "webhook_tried"),
    @JsonSubTypes.Type(value = Entry.WebhookDropped.class, name = "webhook_dropped"),
    @JsonSubTypes.Type(value = Entry.WebhookDelivered.class, name = "webhook_delivered"),
    @JsonSubTypes.Type(value = Entry.AnswerKept.class, name = "answer_kept")
})
public sealed interface Entry {

    record SessionCreated(Session session) implements Entry {}

    record ChargeDeclined(Charge charge) implements Entry {}

    record SessionPaid(Charge charge) implements Entry {}

    /** The session is complete, and its money is on the way. */
    record PaymentBegun(Charge charge) implements Entry {}

    /** The bank has answered as it was known to answer. */
    record PaymentSettled(String session) implements Entry {}

    /** @param session its id */
    record SessionExpired(String session) implements Entry {}

    record RefundMade(Refund refund) implements Entry {}

    record RefundEnded(RefundResult end) implements Entry {}

    record EventRecorded(RecordedEvent event) implements Entry {}

    record WebhookTried(Delivery delivery) implements Entry {}

    /** The event is never delivered, because a fault rule drops it. */
    record WebhookDropped(String event) implements Entry {}

    /** @param event its id */
    record WebhookDelivered(String event) implements Entry {}

    record AnswerKept(StoredResponse answer) implements Entry {}
}
