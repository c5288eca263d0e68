package dev.comanda.payment.adapter.out.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountsTest {

    @ParameterizedTest(name = "{0} {1} are {2} at Stripe")
    @CsvSource({
        "1250, EUR, 1250",
        "1250, USD, 1250",
        "1250, HUF, 1250",
        "500, JPY, 500",
        "500, KRW, 500",
        "500, XOF, 500",
        // two decimals for the JDK, none for Stripe
        "500, MGA, 5",
        // none for the JDK, hundredths for Stripe
        "5, ISK, 500",
        "5, UGX, 500",
        "5120, KWD, 5120",
    })
    void amounts_follow_stripes_table_of_minor_units(long ours, String currency, long stripes) {
        Money money = Money.of(ours, currency);

        assertThat(StripeAmounts.toStripe(money)).isEqualTo(stripes);
        assertThat(StripeAmounts.fromStripe(stripes, currency.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({"5124, KWD", "501, MGA"})
    void an_amount_that_stripe_cannot_represent_is_not_rounded(long ours, String currency) {
        assertThatThrownBy(() -> StripeAmounts.toStripe(Money.of(ours, currency)))
                .isInstanceOf(UnsupportedAmount.class);
    }

    @Test
    void an_amount_with_too_many_decimals_is_not_rounded() {
        assertThatThrownBy(() -> StripeAmounts.fromStripe(550, "isk")).isInstanceOf(ArithmeticException.class);
    }
}
