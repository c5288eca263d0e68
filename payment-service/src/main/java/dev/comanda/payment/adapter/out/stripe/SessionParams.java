package dev.comanda.payment.adapter.out.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.PaymentLine;
import dev.comanda.payment.domain.PaymentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Maps a payment request to Stripe's parameters, always the same for the same request and attempt: Stripe rejects an idempotency key with different parameters.
 */
@ApplicationScoped
class SessionParams {

    private static final int MAX_LINES = 100;
    private static final int MAX_NAME_LENGTH = 250;
    private static final int SHORT_ID = 8;

    private final String publicUrl;
    private final InstallationMetadata installation;

    SessionParams(@ConfigProperty(name = "comanda.public-url") String publicUrl, InstallationMetadata installation) {
        this.publicUrl = publicUrl;
        this.installation = installation;
    }

    /** @throws UnpayableAmount if Stripe does not support an amount */
    SessionCreateParams of(PaymentRequest request, Attempt attempt) {
        String orderPage = publicUrl + "/orders/" + request.orderId();
        Map<String, String> marks = installation.metadata(request.orderId());
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(request.orderId().toString())
                .putAllMetadata(marks)
                .setPaymentIntentData(
                        PaymentIntentData.builder().putAllMetadata(marks).build())
                .addAllLineItem(linesOf(request))
                .setExpiresAt(attempt.sessionExpiresAt().getEpochSecond())
                .setSuccessUrl(orderPage)
                .setCancelUrl(orderPage)
                .build();
    }

    private static List<LineItem> linesOf(PaymentRequest request) {
        boolean showable = request.linesAddUp() && request.lines().size() <= MAX_LINES;
        return showable
                ? request.lines().stream().map(SessionParams::lineOf).toList()
                : List.of(line("Order " + shortId(request.orderId()), 1, request.total()));
    }

    private static LineItem lineOf(PaymentLine line) {
        return line(line.name(), line.quantity(), line.unitPrice());
    }

    private static LineItem line(String name, int quantity, Money unitPrice) {
        String shown = name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH);
        return LineItem.builder()
                .setQuantity((long) quantity)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(StripeAmounts.codeOf(unitPrice.currency()))
                        .setUnitAmount(StripeAmounts.toStripe(unitPrice))
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(shown)
                                .build())
                        .build())
                .build();
    }

    private static String shortId(UUID orderId) {
        String id = orderId.toString();
        return id.substring(id.length() - SHORT_ID);
    }
}
