package dev.comanda.sandbox.api;

import dev.comanda.sandbox.ledger.Book;
import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.Refund;
import dev.comanda.sandbox.stripe.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the money is, for tests and people to look at; Stripe has nothing like it. It shows no payer and no card. */
@Path("/sandbox/ledger")
@Produces(MediaType.APPLICATION_JSON)
class LedgerResource {

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    public String show() {
        return ledger.read(book -> Json.write(LedgerJson.from(book)));
    }

    /** Every attempt to pay and every refund, the oldest first. */
    record LedgerJson(List<ChargeLine> charges, List<RefundLine> refunds, int undeliveredWebhooks) {

        static LedgerJson from(Book book) {
            return new LedgerJson(
                    book.checkouts().stream()
                            .flatMap(checkout ->
                                    checkout.charges().stream().map(charge -> ChargeLine.from(charge, checkout, book)))
                            .toList(),
                    book.refunds().stream()
                            .map(refund -> RefundLine.from(refund, book))
                            .toList(),
                    book.undelivered().size());
        }
    }

    /** @param status {@code succeeded} or {@code failed} */
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

        static ChargeLine from(Charge charge, Checkout checkout, Book book) {
            return new ChargeLine(
                    charge.id(),
                    charge.session(),
                    charge.paymentIntent(),
                    charge.approved() ? "succeeded" : "failed",
                    charge.amount(),
                    book.refunded(charge.id()),
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

        static RefundLine from(Refund refund, Book book) {
            Checkout checkout = book.checkoutOfCharge(refund.charge()).orElseThrow();
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
