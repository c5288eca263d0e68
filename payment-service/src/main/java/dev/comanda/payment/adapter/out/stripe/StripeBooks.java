package dev.comanda.payment.adapter.out.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundListParams;
import dev.comanda.payment.application.port.out.ProviderBooks;
import dev.comanda.payment.application.port.out.UnreadableBooks;
import dev.comanda.payment.domain.ChargeId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@ApplicationScoped
class StripeBooks implements ProviderBooks {

    private static final long LONGEST_PAGE = 100;

    private final StripeClient stripe;
    private final StripeCalls calls;
    private final Installation installation;

    StripeBooks(StripeClient stripe, StripeCalls calls, Installation installation) {
        this.stripe = stripe;
        this.calls = calls;
        this.installation = installation;
    }

    @Override
    public Uni<ChargePage> charges(Instant since, Optional<String> after) {
        return ask(ChargePage.class, () -> {
            var page = stripe.v1().paymentIntents().list(payments(since, after));
            return new ChargePage(page.getData().stream().flatMap(this::booked).toList(), nextOf(page));
        });
    }

    @Override
    public Uni<RefundPage> refunds(Instant since, Optional<String> after) {
        return ask(RefundPage.class, () -> {
            var page = stripe.v1().refunds().list(refundParams(since, after));
            return new RefundPage(
                    page.getData().stream().flatMap(this::refunded).toList(), nextOf(page));
        });
    }

    private <T> Uni<T> ask(Class<T> type, Callable<T> question) {
        return calls.call(type, question)
                .onFailure(failure -> StripeFaults.isOutage(failure) || failure instanceof StripeException)
                .transform(failure -> new UnreadableBooks(StripeFaults.reasonOf(failure), failure));
    }

    private Stream<BookedCharge> booked(PaymentIntent payment) {
        return payment.getAmountReceived() == 0
                ? Stream.empty()
                : installation.orderOf(payment.getMetadata()).map(orderId -> booked(payment, orderId)).stream();
    }

    private static BookedCharge booked(PaymentIntent payment, UUID orderId) {
        return new BookedCharge(
                new ChargeId(StripeAccount.NAME, payment.getId()),
                orderId,
                StripeAmounts.fromStripe(payment.getAmountReceived(), payment.getCurrency()),
                StripeAmounts.fromStripe(payment.getLatestChargeObject().getAmountRefunded(), payment.getCurrency()));
    }

    /** What a person refunds has no mark of ours; the payment has. */
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
                .setLimit(LONGEST_PAGE)
                .addExpand("data.latest_charge");
        after.ifPresent(params::setStartingAfter);
        return params.build();
    }

    private static RefundListParams refundParams(Instant since, Optional<String> after) {
        var params = RefundListParams.builder()
                .setCreated(RefundListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(LONGEST_PAGE)
                .addExpand("data.payment_intent");
        after.ifPresent(params::setStartingAfter);
        return params.build();
    }
}
