package dev.comanda.cart.application;

import static dev.comanda.cart.application.CartFixture.await;
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

    private final CartFixture fixture = new CartFixture();

    @Test
    void a_created_coupon_can_be_used_by_guests() {
        assertThat(create(save10())).isEqualTo(new Result.Created(save10()));

        assertThat(await(fixture.coupons.find("SAVE10"))).contains(save10());
    }

    @Test
    void a_code_is_unique_case_insensitively_even_after_its_end() {
        create(save10());
        await(fixture.coupons.end("SAVE10"));

        assertThat(create(named(five(), "save10"))).isEqualTo(new Result.CodeTaken("SAVE10"));
    }

    @Test
    void an_invalid_coupon_is_not_created() {
        assertThat(create(limited(save10(), 0))).isInstanceOf(Result.Invalid.class);

        assertThat(await(fixture.coupons.find("SAVE10"))).isEmpty();
    }

    private Result create(Coupon coupon) {
        return await(fixture.createCoupon().create(draft(coupon)));
    }
}
