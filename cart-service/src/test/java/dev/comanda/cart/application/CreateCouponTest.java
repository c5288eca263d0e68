package dev.comanda.cart.application;

import static dev.comanda.cart.application.InMemoryHouse.await;
import static dev.comanda.cart.domain.TestCoupons.draft;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.limited;
import static dev.comanda.cart.domain.TestCoupons.named;
import static dev.comanda.cart.domain.TestCoupons.save10;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.CreateCoupon.Result;
import dev.comanda.cart.domain.Coupon;
import org.junit.jupiter.api.Test;

class CreateCouponTest {

    private final InMemoryHouse house = new InMemoryHouse();

    @Test
    void a_coupon_that_was_created_is_there_for_guests() {
        assertThat(create(save10())).isEqualTo(new Result.Created(save10()));

        assertThat(await(house.coupons.find("SAVE10"))).contains(save10());
    }

    @Test
    void a_code_is_given_once_in_whatever_case_and_even_after_its_end() {
        create(save10());
        await(house.coupons.end("SAVE10"));

        assertThat(create(named(five(), "save10"))).isEqualTo(new Result.CodeTaken("SAVE10"));
    }

    @Test
    void what_breaks_a_rule_is_not_created() {
        assertThat(create(limited(save10(), 0))).isInstanceOf(Result.Invalid.class);

        assertThat(await(house.coupons.find("SAVE10"))).isEmpty();
    }

    private Result create(Coupon coupon) {
        return await(house.createCoupon().create(draft(coupon)));
    }
}
