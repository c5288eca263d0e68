package dev.comanda.sandbox.api;

import dev.comanda.sandbox.checkout.ExpireOutcome;
import dev.comanda.sandbox.checkout.Sessions;
import dev.comanda.sandbox.ledger.Book;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Draft;
import dev.comanda.sandbox.ledger.Ledger;
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
    private final Call call;

    SessionResource(Ledger ledger, Sessions sessions, NewSessionParams newSession, Idempotency idempotency, Call call) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.newSession = newSession;
        this.idempotency = idempotency;
        this.call = call;
    }

    @POST
    public Response create(String form) {
        Params params = Params.parse(form);
        return idempotency
                .once(call.idempotencyKey(), "POST " + PATH, params, draft -> create(draft, params))
                .response();
    }

    @GET
    @Path("{id}")
    public Response retrieve(String id, UriInfo uri) {
        Expand expand = Expansions.SESSION.ofOne(Params.query(uri).allowOnly(List.of("expand[]")));
        sessions.expireDue();
        return ledger.read(book -> Answer.ok(SessionJson.from(known(book, id), book, expand)))
                .response();
    }

    @GET
    @Path("{id}/line_items")
    public Response lines(String id, UriInfo uri) {
        Params params = Params.query(uri).allowOnly(List.of("limit"));
        Paging<LineItemJson> paging =
                new Paging<>("%s/%s/line_items".formatted(PATH, id), LineItemJson::id, line -> 0L);
        return ledger.read(book -> Answer.ok(paging.page(
                        params, LineItemJson.allOf(known(book, id).session()).reversed(), line -> true, line -> line)))
                .response();
    }

    @GET
    public Response list(UriInfo uri) {
        Params params =
                Params.query(uri).allowOnly(Paging.paramsAnd("payment_intent", "status", "customer_details[email]"));
        Expand expand = Expansions.SESSION.ofMany(params);
        sessions.expireDue();
        return ledger.read(book -> Answer.ok(PAGING.page(
                        params, book.checkouts(), wanted(params), one -> SessionJson.from(one, book, expand))))
                .response();
    }

    @POST
    @Path("{id}/expire")
    public Response expire(String id, String form) {
        Params params = Params.parse(form).allowOnly(List.of("expand[]"));
        sessions.expireDue();
        return idempotency
                .once(
                        call.idempotencyKey(),
                        "POST %s/%s/expire".formatted(PATH, id),
                        params,
                        draft -> expire(draft, id, params))
                .response();
    }

    private SessionJson create(Draft draft, Params params) {
        Expand expand = Expansions.SESSION.ofOne(params);
        return SessionJson.from(sessions.open(draft, newSession.parse(params)), draft.book(), expand);
    }

    private SessionJson expire(Draft draft, String id, Params params) {
        Expand expand = Expansions.SESSION.ofOne(params);
        return switch (sessions.expire(draft, id, call.cause())) {
            case ExpireOutcome.Expired(Checkout checkout) -> SessionJson.from(checkout, draft.book(), expand);
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

    private static Checkout known(Book book, String id) {
        return book.checkout(id).orElseThrow(() -> ApiError.missing("checkout.session", id, "id"));
    }
}
