package dev.comanda.payment.adapter.out.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Refund;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class StripeRefunds implements RefundProvider {

    private static final long MAX_PAGE_SIZE = 100;

    private final StripeClient stripe;
    private final StripeCalls calls;
    private final InstallationMetadata installation;

    StripeRefunds(StripeClient stripe, StripeCalls calls, InstallationMetadata installation) {
        this.stripe = stripe;
        this.calls = calls;
        this.installation = installation;
    }

    @Override
    public Uni<RetrieveAnswer> retrieve(ChargeId charge) {
        if (!charge.provider().equals(StripeAccount.NAME)) {
            return Uni.createFrom().item(new RetrieveAnswer.Unknown());
        }
        return calls.call(RetrieveAnswer.class, () -> retrieveNow(charge))
                .onFailure(StripeErrors::isUnknown)
                .recoverWithItem(new RetrieveAnswer.Unknown())
                .onFailure(StripeErrors::isInconclusive)
                .recoverWithItem(failure -> new RetrieveAnswer.Unreachable(StripeErrors.reasonOf(failure)));
    }

    @Override
    public Uni<CreateAnswer> create(Charge charge, Refund refund) {
        return calls.call(com.stripe.model.Refund.class, () -> createNow(charge, refund))
                .<CreateAnswer>map(made -> new CreateAnswer.Created(RefundReports.of(made, installation)))
                .onFailure(StripeErrors::isDefinite)
                .recoverWithItem(failure -> new CreateAnswer.Refused(StripeErrors.codeOf(failure)))
                .onFailure(StripeErrors::isOutage)
                .recoverWithItem(failure -> new CreateAnswer.Unreachable(StripeErrors.reasonOf(failure)));
    }

    private RetrieveAnswer retrieveNow(ChargeId charge) throws StripeException {
        PaymentIntent payment = stripe.v1().paymentIntents().retrieve(charge.reference());
        List<com.stripe.model.Refund> refunds = new ArrayList<>();
        stripe.v1().refunds().list(refundsOf(charge)).autoPagingIterable().forEach(refunds::add);
        return installation
                .orderOf(payment.getMetadata())
                .<RetrieveAnswer>map(
                        orderId -> new RetrieveAnswer.Found(RefundReports.of(payment, orderId, refunds, installation)))
                .orElseGet(RetrieveAnswer.Foreign::new);
    }

    private com.stripe.model.Refund createNow(Charge charge, Refund refund) throws StripeException {
        RequestOptions options = RequestOptions.builder()
                .setIdempotencyKey(refund.id().toString())
                .build();
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(charge.id().reference())
                .setAmount(StripeAmounts.toStripe(refund.amount()))
                .putAllMetadata(installation.metadata(charge.orderId(), refund.id()))
                .build();
        return stripe.v1().refunds().create(params, options);
    }

    private static RefundListParams refundsOf(ChargeId charge) {
        return RefundListParams.builder()
                .setPaymentIntent(charge.reference())
                .setLimit(MAX_PAGE_SIZE)
                .build();
    }
}
