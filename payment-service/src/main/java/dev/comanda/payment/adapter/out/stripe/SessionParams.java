package dev.comanda.payment.adapter.out.stripe;

import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.PaymentLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A bill as Stripe wants it. The same bill and attempt always give the same: Stripe refuses a key that it knows with
 * other content.
 */
@ApplicationScoped
class SessionParams {

    private static final int MOST_LINES = 100;
    private static final int LONGEST_NAME = 250;
    private static final int SHORT_ID = 8;

    private final String publicUrl;
    private final Installation installation;

    SessionParams(@ConfigProperty(name = "comanda.public-url") String publicUrl, Installation installation) {
        this.publicUrl = publicUrl;
        this.installation = installation;
    }

    /** @throws UnpayableAmount if Stripe has no number for an amount */
    SessionCreateParams of(Bill bill, Attempt attempt) {
        String orderPage = publicUrl + "/orders/" + bill.orderId();
        Map<String, String> marks = installation.marks(bill.orderId());
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(bill.orderId().toString())
                .putAllMetadata(marks)
                .setPaymentIntentData(
                        PaymentIntentData.builder().putAllMetadata(marks).build())
                .addAllLineItem(linesOf(bill))
                .setExpiresAt(attempt.sessionExpiresAt().getEpochSecond())
                .setSuccessUrl(orderPage)
                .setCancelUrl(orderPage)
                .build();
    }

    private static List<LineItem> linesOf(Bill bill) {
        boolean showable = bill.linesAddUp() && bill.lines().size() <= MOST_LINES;
        return showable
                ? bill.lines().stream().map(SessionParams::lineOf).toList()
                : List.of(line("Order " + shortId(bill.orderId()), 1, bill.total()));
    }

    private static LineItem lineOf(PaymentLine line) {
        return line(line.name(), line.quantity(), line.unitPrice());
    }

    private static LineItem line(String name, int quantity, Money unitPrice) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
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
