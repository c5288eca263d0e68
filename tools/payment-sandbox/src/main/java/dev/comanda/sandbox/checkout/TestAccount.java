package dev.comanda.sandbox.checkout;

import dev.comanda.sandbox.ledger.Charge.Decline;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bank accounts that the payment page names; each other valid IBAN pays too. They are those of Stripe's test mode. */
public enum TestAccount {
    PAYS("AT61 1904 3002 3457 3201", "pays a little later", null),
    FAILS(
            "AT86 1904 3002 3547 3202",
            "is refused a little later",
            new Decline("insufficient_funds", "The bank could not debit the account."));

    private final String iban;
    private final String effect;
    private final Optional<Decline> decline;

    TestAccount(String iban, String effect, @Nullable Decline decline) {
        this.iban = iban;
        this.effect = effect;
        this.decline = Optional.ofNullable(decline);
    }

    /** Why the bank will refuse a debit of {@code iban}; empty if it will pay. */
    static Optional<Decline> declineOf(Iban iban) {
        return Stream.of(values())
                .filter(test -> test.iban.replace(" ", "").equals(iban.text()))
                .findFirst()
                .flatMap(test -> test.decline);
    }

    /** In groups of four. */
    public String iban() {
        return iban;
    }

    /** What happens, to follow the number in a sentence. */
    public String effect() {
        return effect;
    }
}
