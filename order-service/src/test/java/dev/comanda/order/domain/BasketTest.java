package dev.comanda.order.domain;

import static dev.comanda.order.domain.Examples.basket;
import static dev.comanda.order.domain.Examples.euro;
import static dev.comanda.order.domain.Examples.withoutCoupon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.comanda.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasketTest {

    @Test
    void total_and_coupon_are_read_from_the_content() {
        assertThat(basket(1300, 130).total()).isEqualTo(euro(1170));
        assertThat(basket(1300, 130).hasCoupon()).isTrue();
        assertThat(withoutCoupon(basket(1300, 0)).hasCoupon()).isFalse();
    }

    @Test
    void an_amount_of_any_size_is_read_exactly() {
        Basket huge = new Basket(Map.of("total", Map.of("amount", Long.MAX_VALUE, "currency", "JPY")));

        assertThat(huge.total()).isEqualTo(Money.of(Long.MAX_VALUE, "JPY"));
    }

    @Test
    void content_without_a_total_is_no_basket_to_decide_on() {
        assertThatIllegalStateException().isThrownBy(() -> new Basket(Map.of("total", 1170)).total());
    }
}
