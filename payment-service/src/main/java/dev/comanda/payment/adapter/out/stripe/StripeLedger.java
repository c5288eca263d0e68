package dev.comanda.payment.adapter.out.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedgerUnavailable;
import dev.comanda.payment.domain.ChargeId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@ApplicationScoped
class StripeLedger implements ProviderLedger {

    private static final long MAX_PAGE_SIZE = 100;

    private final StripeClient stripe;
    private final StripeCalls calls;
    private final InstallationMetadata installation;

    StripeLedger(StripeClient stripe, StripeCalls calls, InstallationMetadata installation) {
        this.stripe = stripe;
        this.calls = calls;
        this.installation = installation;
    }

    @Override
    public Uni<ChargePage> charges(Instant since, Optional<String> after) {
        return call(ChargePage.class, () -> {
            var page = stripe.v1().paymentIntents().list(payments(since, after));
            return new ChargePage(page.getData().stream().flatMap(this::entryOf).toList(), nextOf(page));
        });
    }

    @Override
    public Uni<RefundPage> refunds(Instant since, Optional<String> after) {
        return call(RefundPage.class, () -> {
            var page = stripe.v1().refunds().list(refundParams(since, after));
            return new RefundPage(
                    page.getData().stream().flatMap(this::refunded).toList(), nextOf(page));
        });
    }

    private <T> Uni<T> call(Class<T> type, Callable<T> question) {
        return calls.call(type, question)
                .onFailure(failure -> StripeErrors.isOutage(failure) || failure instanceof StripeException)
                .transform(failure -> new ProviderLedgerUnavailable(StripeErrors.reasonOf(failure), failure));
    }

    private Stream<ChargeEntry> entryOf(PaymentIntent payment) {
        return payment.getAmountReceived() == 0
                ? Stream.empty()
                : installation.orderOf(payment.getMetadata()).map(orderId -> entryOf(payment, orderId)).stream();
    }

    private static ChargeEntry entryOf(PaymentIntent payment, UUID orderId) {
        return new ChargeEntry(
                new ChargeId(StripeAccount.NAME, payment.getId()),
                orderId,
                StripeAmounts.fromStripe(payment.getAmountReceived(), payment.getCurrency()),
                StripeAmounts.fromStripe(payment.getLatestChargeObject().getAmountRefunded(), payment.getCurrency()));
    }

    /** Refunds made in the dashboard lack our metadata; the payment intent has it. */
    private Stream<ChargeId> refunded(Refund refund) {
        PaymentIntent payment = refund.getPaymentIntentObject();
        return payment == null || installation.orderOf(payment.getMetadata()).isEmpty()
                ? Stream.empty()
                : Stream.of(new ChargeId(StripeAccount.NAME, payment.getId()));
    }

    private static Optional<String> nextOf(StripeCollection<? extends HasId> page) {
        return page.getHasMore() && !page.getData().isEmpty()
                ? Optional.of(page.getData().getLast().getId())
                : Optional.empty();
    }

    private static PaymentIntentListParams payments(Instant since, Optional<String> after) {
        var params = PaymentIntentListParams.builder()
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(MAX_PAGE_SIZE)
                .addExpand("data.latest_charge");
        after.ifPresent(params::setStartingAfter);
        return params.build();
    }

    private static RefundListParams refundParams(Instant since, Optional<String> after) {
        var params = RefundListParams.builder()
                .setCreated(RefundListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(MAX_PAGE_SIZE)
                .addExpand("data.payment_intent");
        after.ifPresent(params::setStartingAfter);
        return params.build();
    }
}
