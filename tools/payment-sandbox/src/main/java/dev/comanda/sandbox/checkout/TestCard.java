package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Charge;
import dev.comanda.sandbox.ledger.Charge.Decline;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards that the payment page names; each other number with a valid check digit is approved too. */
public enum TestCard {
    APPROVED("4242 4242 4242 4242", "pays", null),
    DECLINED("4000 0000 0000 0002", "is declined", new Decline("generic_decline", "Your card was declined.")),
    INSUFFICIENT_FUNDS(
            "4000 0000 0000 9995",
            "has insufficient funds",
            new Decline("insufficient_funds", "Your card has insufficient funds. Try a different card.")),
    REFUND_PENDING("4000 0000 0000 7726", "pays; a refund is pending at first", null),
    REFUND_FAILS("4000 0000 0000 5126", "pays; a refund fails some time after", null);

    private final String number;
    private final String effect;
    private final Optional<Decline> decline;

    TestCard(String number, String effect, @Nullable Decline decline) {
        this.number = number;
        this.effect = effect;
        this.decline = Optional.ofNullable(decline);
    }

    /** Why the bank declines {@code card}; empty if it approves. */
    static Optional<Decline> declineOf(CardNumber card) {
        return Stream.of(values())
                .filter(test -> test.number.replace(" ", "").equals(card.digits()))
                .findFirst()
                .flatMap(test -> test.decline);
    }

    static boolean isRefundPending(Charge.@Nullable Card card) {
        return card != null && REFUND_PENDING.number.endsWith(card.last4());
    }

    static boolean isRefundFailing(Charge.@Nullable Card card) {
        return card != null && REFUND_FAILS.number.endsWith(card.last4());
    }

    /** In groups of four digits. */
    public String number() {
        return number;
    }

    /** What happens, to follow the number in a sentence. */
    public String effect() {
        return effect;
    }
}
