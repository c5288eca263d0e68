package dev.comanda.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Property
    void what_is_added_can_be_taken_away_again(@ForAll int first, @ForAll int second) {
        Money money = euro(first);

        assertThat(money.plus(euro(second)).minus(euro(second))).isEqualTo(money);
    }

    @Example
    void its_text_has_the_decimals_of_the_currency() {
        assertThat(euro(2880)).hasToString("28.80 EUR");
        assertThat(euro(-5)).hasToString("-0.05 EUR");
        assertThat(Money.of(500, "JPY")).hasToString("500 JPY");
        assertThat(Money.of(1250, "KWD")).hasToString("1.250 KWD");
        assertThat(Money.of(3, "XAU")).hasToString("3 XAU");
    }

    @Property
    void order_of_amounts_is_order_of_money(@ForAll long first, @ForAll long second) {
        assertThat(euro(first).compareTo(euro(second))).isEqualTo(Long.compare(first, second));
        assertThat(euro(first).min(euro(second))).isEqualTo(euro(Math.min(first, second)));
    }

    @Property
    void parts_add_up_to_the_whole(@ForAll long whole, @ForAll("weights") List<Long> weights) {
        List<Money> parts = euro(whole).allocate(weights);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(parts.stream().mapToLong(Money::amount).sum()).isEqualTo(whole);
    }

    @Property
    void each_part_is_within_one_unit_of_its_exact_share(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long whole,
            @ForAll("weights") List<Long> weights) {
        double weightSum = weights.stream().mapToLong(Long::longValue).sum();

        List<Money> parts = euro(whole).allocate(weights);

        for (int i = 0; i < parts.size(); i++) {
            assertThat(Math.abs(parts.get(i).amount() - whole * (weights.get(i) / weightSum)))
                    .isLessThan(1.0 + 1e-6);
        }
    }

    @Property
    void a_part_without_weight_gets_nothing(@ForAll long whole) {
        assertThat(euro(whole).allocate(List.of(0L, 3L, 0L)).get(0)).isEqualTo(euro(0));
        assertThat(euro(whole).allocate(List.of(0L, 3L, 0L)).get(2)).isEqualTo(euro(0));
    }

    @Property
    void a_share_lies_between_nothing_and_the_whole(
            @ForAll @LongRange(min = 0) long whole, @ForAll @IntRange(max = 10_000) int basisPoints) {
        Money share = new BasisPoints(basisPoints).of(euro(whole));

        assertThat(share).isBetween(euro(0), euro(whole));
    }

    @Property
    void a_share_is_off_by_half_a_unit_at_most(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long whole,
            @ForAll @IntRange(max = 10_000) int basisPoints) {
        long share = new BasisPoints(basisPoints).of(euro(whole)).amount();

        assertThat(Math.abs(share * 10_000 - whole * basisPoints)).isLessThanOrEqualTo(5_000);
    }

    @Example
    void what_rounding_leaves_over_goes_to_the_largest_remainders() {
        assertThat(euro(100).allocate(List.of(1L, 1L, 1L))).containsExactly(euro(34), euro(33), euro(33));
        assertThat(euro(10).allocate(List.of(1L, 5L))).containsExactly(euro(2), euro(8));
    }

    @Example
    void half_a_unit_is_rounded_up() {
        assertThat(new BasisPoints(1_000).of(euro(1_235))).isEqualTo(euro(124));
        assertThat(new BasisPoints(1_000).of(euro(1_234))).isEqualTo(euro(123));
    }

    @Example
    void percents_are_written_without_needless_zeros() {
        assertThat(new BasisPoints(1_000).asPercent()).isEqualTo("10%");
        assertThat(new BasisPoints(1_250).asPercent()).isEqualTo("12.5%");
        assertThat(new BasisPoints(10_000).asPercent()).isEqualTo("100%");
    }

    @Example
    void an_overflow_is_an_error_and_never_a_wrong_amount() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> euro(Long.MAX_VALUE).plus(euro(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> euro(Long.MIN_VALUE).minus(euro(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> euro(Long.MAX_VALUE).times(2));
    }

    @Example
    void two_currencies_do_not_mix() {
        Money yen = Money.of(100, "JPY");

        assertThatIllegalArgumentException().isThrownBy(() -> euro(100).plus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> euro(100).minus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> euro(100).compareTo(yen));
    }

    @Property
    void amounts_for_people_have_the_decimals_of_their_currency(
            @ForAll long amount, @ForAll("currencies") Currency currency) {
        String[] text = new Money(amount, currency).format().split(" ", 2);

        assertThat(text[1]).isEqualTo(currency.getCurrencyCode());
        assertThat(new BigDecimal(text[0]).scale()).isEqualTo(Math.max(0, currency.getDefaultFractionDigits()));
        assertThat(new BigDecimal(text[0]).unscaledValue()).isEqualTo(BigInteger.valueOf(amount));
    }

    @Example
    void amounts_for_people_are_in_major_units() {
        assertThat(euro(2880).format()).isEqualTo("28.80 EUR");
        assertThat(euro(0).format()).isEqualTo("0.00 EUR");
        assertThat(euro(-5).format()).isEqualTo("-0.05 EUR");
        assertThat(Money.of(500, "JPY").format()).isEqualTo("500 JPY");
        assertThat(Money.of(1255, "KWD").format()).isEqualTo("1.255 KWD");
        assertThat(Money.of(7, "XXX").format()).isEqualTo("7 XXX");
        assertThat("refunding " + euro(2880)).isEqualTo("refunding 28.80 EUR");
    }

    @Example
    void amounts_for_people_are_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(euro(2880).format()).isEqualTo("28.80 EUR");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Example
    void weights_must_make_sense() {
        assertThatIllegalArgumentException().isThrownBy(() -> euro(1).allocate(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> euro(1).allocate(List.of(0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> euro(1).allocate(List.of(2L, -1L)));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies());
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .between(0, 1_000_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }

    private static Money euro(long amount) {
        return new Money(amount, EUR);
    }
}
