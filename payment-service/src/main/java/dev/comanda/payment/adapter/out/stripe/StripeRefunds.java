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

    private static final long LONGEST_PAGE = 100;

    private final StripeClient stripe;
    private final StripeCalls calls;
    private final Installation installation;

    StripeRefunds(StripeClient stripe, StripeCalls calls, Installation installation) {
        this.stripe = stripe;
        this.calls = calls;
        this.installation = installation;
    }

    @Override
    public Uni<LookAnswer> look(ChargeId charge) {
        if (!charge.provider().equals(StripeAccount.NAME)) {
            return Uni.createFrom().item(new LookAnswer.Unknown());
        }
        return calls.call(LookAnswer.class, () -> lookNow(charge))
                .onFailure(StripeFaults::isUnknown)
                .recoverWithItem(new LookAnswer.Unknown())
                .onFailure(StripeFaults::isNoAnswer)
                .recoverWithItem(failure -> new LookAnswer.Unreachable(StripeFaults.reasonOf(failure)));
    }

    @Override
    public Uni<PostAnswer> post(Charge charge, Refund refund) {
        return calls.call(com.stripe.model.Refund.class, () -> create(charge, refund))
                .<PostAnswer>map(made -> new PostAnswer.Made(RefundReports.of(made, installation)))
                .onFailure(StripeFaults::isDefinite)
                .recoverWithItem(failure -> new PostAnswer.Refused(StripeFaults.codeOf(failure)))
                .onFailure(StripeFaults::isOutage)
                .recoverWithItem(failure -> new PostAnswer.Unreachable(StripeFaults.reasonOf(failure)));
    }

    private LookAnswer lookNow(ChargeId charge) throws StripeException {
        PaymentIntent payment = stripe.v1().paymentIntents().retrieve(charge.reference());
        List<com.stripe.model.Refund> refunds = new ArrayList<>();
        stripe.v1().refunds().list(refundsOf(charge)).autoPagingIterable().forEach(refunds::add);
        return installation
                .orderOf(payment.getMetadata())
                .<LookAnswer>map(
                        orderId -> new LookAnswer.Found(RefundReports.of(payment, orderId, refunds, installation)))
                .orElseGet(LookAnswer.Foreign::new);
    }

    private com.stripe.model.Refund create(Charge charge, Refund refund) throws StripeException {
        RequestOptions options = RequestOptions.builder()
                .setIdempotencyKey(refund.id().toString())
                .build();
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(charge.id().reference())
                .setAmount(StripeAmounts.toStripe(refund.amount()))
                .putAllMetadata(installation.marks(charge.orderId(), refund.id()))
                .build();
        return stripe.v1().refunds().create(params, options);
    }

    private static RefundListParams refundsOf(ChargeId charge) {
        return RefundListParams.builder()
                .setPaymentIntent(charge.reference())
                .setLimit(LONGEST_PAGE)
                .build();
    }
}
