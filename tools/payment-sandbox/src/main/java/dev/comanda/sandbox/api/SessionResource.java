package dev.comanda.sandbox.api;

import dev.comanda.sandbox.checkout.ExpireOutcome;
import dev.comanda.sandbox.checkout.Sessions;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.LedgerTransaction;
import dev.comanda.sandbox.stripe.Expand;
import dev.comanda.sandbox.stripe.LineItemJson;
import dev.comanda.sandbox.stripe.SessionJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;

/** Checkout sessions. */
@Path("/v1/checkout/sessions")
@SecretKey
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SessionResource {

    private static final String PATH = "/v1/checkout/sessions";
    private static final Paging<Checkout> PAGING = new Paging<>(
            PATH,
            checkout -> checkout.session().id(),
            checkout -> checkout.session().created());

    private final Ledger ledger;
    private final Sessions sessions;
    private final NewSessionParams newSession;
    private final Idempotency idempotency;
    private final ApiRequest request;

    SessionResource(
            Ledger ledger,
            Sessions sessions,
            NewSessionParams newSession,
            Idempotency idempotency,
            ApiRequest request) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.newSession = newSession;
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
        Expand expand = Expansions.SESSION.ofOne(Params.query(uri).allowOnly(List.of("expand[]")));
        sessions.expireDue();
        return ledger.read(state -> ApiResponse.ok(SessionJson.from(existing(state, id), state, expand)))
                .response();
    }

    @GET
    @Path("{id}/line_items")
    public Response lines(String id, UriInfo uri) {
        Params params = Params.query(uri).allowOnly(List.of("limit"));
        Paging<LineItemJson> paging =
                new Paging<>("%s/%s/line_items".formatted(PATH, id), LineItemJson::id, line -> 0L);
        return ledger.read(state -> ApiResponse.ok(paging.page(
                        params,
                        LineItemJson.allOf(existing(state, id).session()).reversed(),
                        line -> true,
                        line -> line)))
                .response();
    }

    @GET
    public Response list(UriInfo uri) {
        Params params =
                Params.query(uri).allowOnly(Paging.paramsAnd("payment_intent", "status", "customer_details[email]"));
        Expand expand = Expansions.SESSION.ofMany(params);
        sessions.expireDue();
        return ledger.read(state -> ApiResponse.ok(PAGING.page(
                        params, state.checkouts(), wanted(params), one -> SessionJson.from(one, state, expand))))
                .response();
    }

    @POST
    @Path("{id}/expire")
    public Response expire(String id, String form) {
        Params params = Params.parse(form).allowOnly(List.of("expand[]"));
        sessions.expireDue();
        return idempotency
                .once(
                        request.idempotencyKey(),
                        "POST %s/%s/expire".formatted(PATH, id),
                        params,
                        transaction -> expire(transaction, id, params))
                .response();
    }

    private SessionJson create(LedgerTransaction transaction, Params params) {
        Expand expand = Expansions.SESSION.ofOne(params);
        return SessionJson.from(sessions.open(transaction, newSession.parse(params)), transaction.state(), expand);
    }

    private SessionJson expire(LedgerTransaction transaction, String id, Params params) {
        Expand expand = Expansions.SESSION.ofOne(params);
        return switch (sessions.expire(transaction, id, request.cause())) {
            case ExpireOutcome.Expired(Checkout checkout) -> SessionJson.from(checkout, transaction.state(), expand);
            case ExpireOutcome.NotOpen(Checkout.Status status) ->
                throw ApiError.refused(
                        null,
                        null,
                        "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of %s."
                                .formatted(SessionJson.status(status)));
            case ExpireOutcome.Unknown() -> throw ApiError.missing("checkout.session", id, "id");
        };
    }

    private static Predicate<Checkout> wanted(Params params) {
        Predicate<Checkout> ofPayment = params.text("payment_intent")
                .<Predicate<Checkout>>map(
                        id -> one -> one.session().paymentIntent().equals(id))
                .orElse(one -> true);
        Predicate<Checkout> ofStatus = params.text("status")
                .<Predicate<Checkout>>map(
                        status -> one -> SessionJson.status(one.status()).equals(status))
                .orElse(one -> true);
        Predicate<Checkout> ofPayer = params.at("customer_details")
                .text("email")
                .<Predicate<Checkout>>map(email -> one -> one.approvedCharge()
                        .filter(charge -> charge.payer().email().equalsIgnoreCase(email))
                        .isPresent())
                .orElse(one -> true);
        return ofPayment.and(ofStatus).and(ofPayer);
    }

    private static Checkout existing(LedgerState state, String id) {
        return state.checkout(id).orElseThrow(() -> ApiError.missing("checkout.session", id, "id"));
    }
}
