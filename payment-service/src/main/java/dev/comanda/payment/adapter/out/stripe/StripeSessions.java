package dev.comanda.payment.adapter.out.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.PaymentRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

@ApplicationScoped
class StripeSessions implements PaymentProvider {

    private static final SessionRetrieveParams WITH_PAYMENT =
            SessionRetrieveParams.builder().addExpand("payment_intent").build();

    private final StripeClient stripe;
    private final StripeCalls calls;
    private final SessionParams params;
    private final InstallationMetadata installation;

    StripeSessions(StripeClient stripe, StripeCalls calls, SessionParams params, InstallationMetadata installation) {
        this.stripe = stripe;
        this.calls = calls;
        this.params = params;
        this.installation = installation;
    }

    @Override
    public Uni<OpenAnswer> open(PaymentRequest request, Attempt attempt) {
        return calls.call(Session.class, () -> createNow(request, attempt))
                .<OpenAnswer>map(session -> new OpenAnswer.Opened(session.getId(), URI.create(session.getUrl())))
                .onFailure(StripeErrors::isDefinite)
                .recoverWithItem(failure -> new OpenAnswer.Refused(StripeErrors.reasonOf(failure)))
                .onFailure(StripeErrors::isOutage)
                .recoverWithItem(failure -> new OpenAnswer.Unreachable(StripeErrors.reasonOf(failure)));
    }

    @Override
    public Uni<SessionAnswer> retrieve(String sessionId) {
        return answer(calls.call(Session.class, () -> retrieveNow(sessionId)));
    }

    @Override
    public Uni<SessionAnswer> close(String sessionId) {
        return answer(calls.call(Session.class, () -> expireNow(sessionId))
                // It is no longer open, or it does not exist.
                .onFailure(StripeErrors::isDefinite)
                .recoverWithUni(() -> calls.call(Session.class, () -> retrieveNow(sessionId))));
    }

    @Override
    public Uni<ChargeAnswer> retrieveCharge(String reference) {
        return calls.call(
                        PaymentIntent.class, () -> stripe.v1().paymentIntents().retrieve(reference))
                .map(this::chargeAnswer)
                .onFailure(StripeErrors::isUnknown)
                .recoverWithItem(new ChargeAnswer.Unknown())
                .onFailure(StripeErrors::isOutage)
                .recoverWithItem(failure -> new ChargeAnswer.Unreachable(StripeErrors.reasonOf(failure)));
    }

    private Session createNow(PaymentRequest request, Attempt attempt) throws StripeException {
        RequestOptions options = RequestOptions.builder()
                .setIdempotencyKey(attempt.id().toString())
                .build();
        return stripe.v1().checkout().sessions().create(params.of(request, attempt), options);
    }

    private Session retrieveNow(String sessionId) throws StripeException {
        return stripe.v1().checkout().sessions().retrieve(sessionId, WITH_PAYMENT);
    }

    private Session expireNow(String sessionId) throws StripeException {
        return stripe.v1().checkout().sessions().expire(sessionId);
    }

    private Uni<SessionAnswer> answer(Uni<Session> asked) {
        return asked.map(this::sessionAnswer)
                .onFailure(StripeErrors::isUnknown)
                .recoverWithItem(new SessionAnswer.Unknown())
                .onFailure(StripeErrors::isOutage)
                .recoverWithItem(failure -> new SessionAnswer.Unreachable(StripeErrors.reasonOf(failure)));
    }

    private SessionAnswer sessionAnswer(Session session) {
        return installation
                .orderOf(session.getMetadata())
                .<SessionAnswer>map(orderId -> new SessionAnswer.Found(SessionReports.of(session, orderId)))
                .orElseGet(SessionAnswer.Foreign::new);
    }

    private ChargeAnswer chargeAnswer(PaymentIntent payment) {
        return installation
                .orderOf(payment.getMetadata())
                .map(orderId -> ChargeAnswers.of(payment, orderId))
                .orElseGet(ChargeAnswer.Foreign::new);
    }
}
