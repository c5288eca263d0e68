package dev.comanda.payment.adapter.out.kafka;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentEvent.RefundTotals;
import dev.comanda.payment.domain.Receipt;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** One event of every kind, each about another payment. */
final class PaymentEvents {

    private static final Instant EXACT = Instant.parse("2026-12-31T23:59:59.999999999Z");
    private static final Instant ROUND = Instant.parse("2026-03-01T12:00:00Z");

    private PaymentEvents() {}

    static Stream<PaymentEvent> all() {
        return Stream.<LongFunction<PaymentEvent>>of(
                        version -> new PaymentEvent.SessionOpened(order(), version, "cs_test_1", EXACT),
                        version -> succeeded(version, Money.of(1250, "EUR"), ROUND),
                        version -> succeeded(version, Money.of(1, "JPY"), EXACT),
                        version -> succeeded(version, Money.of(Long.MAX_VALUE, "EUR"), EXACT),
                        version -> new PaymentEvent.Failed(order(), version, "card_declined", ROUND),
                        version -> new PaymentEvent.SessionExpired(order(), version, EXACT),
                        version -> new PaymentEvent.RefundSucceeded(totals(version, 1250), "cancelled", ROUND),
                        version -> new PaymentEvent.RefundSucceeded(totals(version, Long.MAX_VALUE), null, EXACT),
                        version -> new PaymentEvent.RefundFailed(totals(version, 0), "unknown_payment", EXACT))
                .flatMap(event -> Stream.of(event.apply(1), event.apply(Long.MAX_VALUE)));
    }

    private static PaymentEvent succeeded(long version, Money amount, Instant when) {
        return new PaymentEvent.Succeeded(order(), version, amount, new Receipt("stripe", "pi_1", when));
    }

    private static RefundTotals totals(long version, long captured) {
        ChargeId charge = new ChargeId("stripe", "pi_" + UUID.randomUUID());
        Money total = Money.of(captured, "EUR");
        return new RefundTotals(order(), version, charge, UUID.randomUUID(), Money.of(450, "EUR"), total, total);
    }

    private static UUID order() {
        return UUID.randomUUID();
    }
}
