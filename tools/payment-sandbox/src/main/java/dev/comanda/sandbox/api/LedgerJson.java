package dev.comanda.sandbox.api;

import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Delivery;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.RecordedEvent;
import dev.comanda.sandbox.ledger.Refund;
import dev.comanda.sandbox.ledger.Session;
import dev.comanda.sandbox.stripe.ChargeJson;
import dev.comanda.sandbox.stripe.Json;
import dev.comanda.sandbox.stripe.SessionJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every session, every attempt to pay, every refund and every webhook, the oldest first. It shows no payer and no card. */
record LedgerJson(
        List<SessionLine> sessions,
        List<ChargeLine> charges,
        List<RefundLine> refunds,
        List<WebhookLine> webhooks,
        int undeliveredWebhooks) {

    static LedgerJson from(LedgerState state) {
        return new LedgerJson(
                state.checkouts().stream().map(SessionLine::from).toList(),
                state.checkouts().stream()
                        .flatMap(checkout ->
                                checkout.charges().stream().map(charge -> ChargeLine.from(charge, checkout, state)))
                        .toList(),
                state.refunds().stream()
                        .map(refund -> RefundLine.from(refund, state))
                        .toList(),
                state.events().stream()
                        .map(event -> WebhookLine.from(event, state))
                        .toList(),
                state.undelivered().size());
    }

    /** @param status {@code open}, {@code complete} or {@code expired} */
    record SessionLine(
            String id,
            String status,
            String paymentIntent,
            long amount,
            String currency,
            long created,
            long expiresAt,
            @Nullable String clientReferenceId,
            Map<String, String> metadata) {

        static SessionLine from(Checkout checkout) {
            Session session = checkout.session();
            return new SessionLine(
                    session.id(),
                    SessionJson.status(checkout.status()),
                    session.paymentIntent(),
                    session.total(),
                    session.currency(),
                    session.created(),
                    session.expiresAt(),
                    session.clientReferenceId(),
                    session.metadata());
        }
    }

    /**
     * @param object the id of what the event is about
     * @param state pending, delivered or, by order, dropped
     */
    record WebhookLine(
            String id, String type, String object, long created, String state, List<DeliveryLine> deliveries) {

        static WebhookLine from(RecordedEvent event, LedgerState state) {
            return new WebhookLine(
                    event.id(),
                    event.type(),
                    Json.read(event.payload()).at("/data/object/id").asText(),
                    event.created(),
                    state(event.id(), state),
                    state.deliveries(event.id()).stream()
                            .map(DeliveryLine::from)
                            .toList());
        }

        private static String state(String id, LedgerState state) {
            if (state.dropped(id)) {
                return "dropped";
            }
            return state.delivered(id) ? "delivered" : "pending";
        }
    }

    /** @param answer the status that the merchant answered, or what else came of the try */
    record DeliveryLine(long at, boolean acknowledged, String answer) {

        static DeliveryLine from(Delivery delivery) {
            return new DeliveryLine(delivery.at(), delivery.acknowledged(), delivery.answer());
        }
    }

    /** @param status {@code succeeded}, {@code failed} or, while a bank is waited for, {@code pending} */
    record ChargeLine(
            String id,
            String session,
            String paymentIntent,
            String status,
            long amount,
            long amountRefunded,
            String currency,
            long created,
            @Nullable String clientReferenceId,
            Map<String, String> metadata) {

        static ChargeLine from(Charge charge, Checkout checkout, LedgerState state) {
            return new ChargeLine(
                    charge.id(),
                    charge.session(),
                    charge.paymentIntent(),
                    ChargeJson.status(charge),
                    charge.amount(),
                    state.refunded(charge.id()),
                    charge.currency(),
                    charge.created(),
                    checkout.session().clientReferenceId(),
                    checkout.session().metadata());
        }
    }

    /** @param sessionMetadata what the merchant had attached to the session that was refunded */
    record RefundLine(
            String id,
            String session,
            String charge,
            String paymentIntent,
            long amount,
            String currency,
            long created,
            @Nullable String reason,
            Map<String, String> metadata,
            Map<String, String> sessionMetadata) {

        static RefundLine from(Refund refund, LedgerState state) {
            Checkout checkout = state.checkoutOfCharge(refund.charge()).orElseThrow();
            return new RefundLine(
                    refund.id(),
                    checkout.session().id(),
                    refund.charge(),
                    refund.paymentIntent(),
                    refund.amount(),
                    refund.currency(),
                    refund.created(),
                    refund.reason(),
                    refund.metadata(),
                    checkout.session().metadata());
        }
    }
}
