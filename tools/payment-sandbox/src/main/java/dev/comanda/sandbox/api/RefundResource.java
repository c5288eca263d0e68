package dev.comanda.sandbox.api;

import dev.comanda.sandbox.checkout.NewRefund;
import dev.comanda.sandbox.checkout.RefundOutcome;
import dev.comanda.sandbox.checkout.Refunds;
import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.ledger.Refund;
import dev.comanda.sandbox.stripe.Amounts;
import dev.comanda.sandbox.stripe.Expand;
import dev.comanda.sandbox.stripe.RefundJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Refunds. */
@Path("/v1/refunds")
@SecretKey
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RefundResource {

    private static final String PATH = "/v1/refunds";
    private static final Paging<Refund> PAGING = new Paging<>(PATH, Refund::id, Refund::created);

    private final Ledger ledger;
    private final Refunds refunds;
    private final Idempotency idempotency;
    private final ApiRequest request;

    RefundResource(Ledger ledger, Refunds refunds, Idempotency idempotency, ApiRequest request) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.idempotency = idempotency;
        this.request = request;
    }

    @POST
    public Response create(String form) {
        Params params = Params.parse(form);
        return idempotency
                .once(request.idempotencyKey(), "POST " + PATH, params, transaction -> create(transaction, params))
                .response();
    }

    @GET
    @Path("{id}")
    public Response retrieve(String id, UriInfo uri) {
        Expand expand = Expansions.REFUND.ofOne(Params.query(uri).allowOnly(List.of("expand[]")));
        return ledger.read(state -> state.refund(id)
                        .map(refund -> ApiResponse.ok(RefundJson.from(refund, state, expand)))
                        .orElseThrow(() -> ApiError.missing("refund", id, "id")))
                .response();
    }

    @GET
    public Response list(UriInfo uri) {
        Params params = Params.query(uri).allowOnly(Paging.paramsAnd("payment_intent", "charge"));
        Expand expand = Expansions.REFUND.ofMany(params);
        return ledger.read(state -> ApiResponse.ok(PAGING.page(
                        params, state.refunds(), wanted(params), refund -> RefundJson.from(refund, state, expand))))
                .response();
    }

    private RefundJson create(LedgerTransaction transaction, Params params) {
        NewRefund order = NewRefundParams.parse(params);
        Expand expand = Expansions.REFUND.ofOne(params);
        return switch (refunds.make(transaction, order, request.cause())) {
            case RefundOutcome.Made(Refund refund) -> RefundJson.from(refund, transaction.state(), expand);
            case RefundOutcome.NoSuchPayment(NewRefund.Target target) -> throw missing(target);
            case RefundOutcome.NotPaid(String paymentIntent) ->
                throw ApiError.refused(
                        "payment_intent_unexpected_state",
                        "payment_intent",
                        "This PaymentIntent (%s) does not have a successful charge to refund."
                                .formatted(paymentIntent));
            case RefundOutcome.AlreadyRefunded(Charge charge) ->
                throw ApiError.refused(
                        "charge_already_refunded", null, "Charge %s has already been refunded.".formatted(charge.id()));
            case RefundOutcome.TooMuch(Charge charge, long wanted, long left) ->
                throw ApiError.refused(
                        null,
                        "amount",
                        "Refund amount (%s) is greater than unrefunded amount on charge (%s)"
                                .formatted(
                                        Amounts.format(wanted, charge.currency()),
                                        Amounts.format(left, charge.currency())));
        };
    }

    private static ApiError missing(NewRefund.Target target) {
        return switch (target) {
            case NewRefund.Target.OfPaymentIntent(String id) ->
                ApiError.missing("payment_intent", id, "payment_intent");
            case NewRefund.Target.OfCharge(String id) -> ApiError.missing("charge", id, "charge");
        };
    }

    private static Predicate<Refund> wanted(Params params) {
        Optional<String> paymentIntent = params.text("payment_intent");
        Optional<String> charge = params.text("charge");
        return refund -> paymentIntent.map(refund.paymentIntent()::equals).orElse(true)
                && charge.map(refund.charge()::equals).orElse(true);
    }
}
