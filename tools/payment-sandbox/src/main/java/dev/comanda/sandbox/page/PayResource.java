package dev.comanda.sandbox.page;

import dev.comanda.sandbox.checkout.Debits;
import dev.comanda.sandbox.checkout.PayOutcome;
import dev.comanda.sandbox.checkout.Payments;
import dev.comanda.sandbox.checkout.Sessions;
import dev.comanda.sandbox.ledger.Charge.Decline;
import dev.comanda.sandbox.ledger.Checkout;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.Session;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The page at a session's URL; anyone who knows the URL can pay. */
@Path("/c/pay/{id}")
@Produces(MediaType.TEXT_HTML)
class PayResource {

    private final Ledger ledger;
    private final Sessions sessions;
    private final Payments payments;
    private final Debits debits;
    private final PageResponses responses;
    private final Clock clock;

    PayResource(
            Ledger ledger, Sessions sessions, Payments payments, Debits debits, PageResponses responses, Clock clock) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.payments = payments;
        this.debits = debits;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    public Response show(String id) {
        return whileOpen(id, responses::fresh);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pay(String id, @BeanParam CardForm form) {
        return switch (form.check(YearMonth.now(clock))) {
            case CardForm.Checked.Invalid invalid ->
                whileOpen(id, session -> responses.invalid(session, form.shown(), invalid.errors()));
            case CardForm.Checked.Valid valid ->
                answer(payments.pay(id, valid.card(), valid.expiry(), valid.payer()), form.shown());
        };
    }

    private Response answer(PayOutcome outcome, Map<String, String> entered) {
        return switch (outcome) {
            case PayOutcome.Complete(Session session) -> responses.complete(session);
            case PayOutcome.Declined(Session session, Decline decline) ->
                responses.declined(session, entered, decline.message());
            case PayOutcome.Expired(Session session) -> responses.expired(session);
            case PayOutcome.Unknown() -> responses.unknown();
        };
    }

    @POST
    @Path("debit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response debit(String id, @BeanParam DebitForm form) {
        return whileOpen(id, session -> debit(session, form));
    }

    private Response debit(Session session, DebitForm form) {
        if (!session.debit()) {
            return responses.unknown();
        }
        return switch (form.check()) {
            case DebitForm.Checked.Invalid invalid -> responses.invalid(session, form.shown(), invalid.errors());
            case DebitForm.Checked.Valid valid ->
                answer(debits.begin(session.id(), valid.account(), valid.payer()), form.shown());
        };
    }

    private Response whileOpen(String id, Function<Session, Response> page) {
        sessions.expireDue();
        Optional<Checkout> checkout = ledger.read(state -> state.checkout(id));
        return checkout.map(known -> switch (known.status()) {
                    case OPEN -> page.apply(known.session());
                    case COMPLETE, PROCESSING, FAILED -> responses.complete(known.session());
                    case EXPIRED -> responses.expired(known.session());
                })
                .orElseGet(responses::unknown);
    }
}
