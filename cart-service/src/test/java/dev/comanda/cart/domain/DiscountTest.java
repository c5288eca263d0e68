package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.TestCoupons.percent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {

    @ParameterizedTest
    @CsvSource({"1000, 999, 100", "1000, 1004, 100", "1000, 1005, 101", "1, 4999, 0", "1, 5000, 1", "10000, 777, 777"})
    void a_percentage_is_rounded_half_up_once(int basisPoints, long subtotal, long off) {
        assertThat(percent(basisPoints).off(euro(subtotal))).isEqualTo(euro(off));
    }

    @Test
    void a_cap_bounds_a_percentage() {
        Discount discount = percent(2000, euro(500));

        assertThat(discount.off(euro(2499))).isEqualTo(euro(500));
        assertThat(discount.off(euro(2000))).isEqualTo(euro(400));
        assertThat(discount.off(euro(90_000))).isEqualTo(euro(500));
    }

    @Test
    void a_fixed_amount_is_at_most_the_subtotal() {
        Discount discount = new Discount.Fixed(euro(500));

        assertThat(discount.off(euro(499))).isEqualTo(euro(499));
        assertThat(discount.off(euro(500))).isEqualTo(euro(500));
        assertThat(discount.off(euro(501))).isEqualTo(euro(500));
        assertThat(discount.off(euro(0))).isEqualTo(euro(0));
    }

    @Test
    void a_discount_has_a_display_text() {
        assertThat(percent(1000).text()).isEqualTo("10%");
        assertThat(percent(1250, euro(500)).text()).isEqualTo("12.5%");
        assertThat(new Discount.Fixed(euro(500)).text()).isEqualTo("5.00 EUR");
        assertThat(new Discount.Fixed(Money.of(500, "JPY")).text()).isEqualTo("500 JPY");
    }

    @Property
    void a_percentage_is_never_negative_and_never_more_than_the_subtotal(
            @ForAll @IntRange(max = 10_000) int basisPoints,
            @ForAll @LongRange(max = 1_000_000_000_000L) long subtotal) {
        Money off = percent(basisPoints).off(euro(subtotal));

        assertThat(off).isBetween(euro(0), euro(subtotal));
    }
}
