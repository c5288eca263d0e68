package dev.comanda.cart.application;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.from;
import static dev.comanda.cart.domain.TestCoupons.limited;
import static dev.comanda.cart.domain.TestCoupons.limitedForEach;
import static dev.comanda.cart.domain.TestCoupons.named;
import static dev.comanda.cart.domain.TestCoupons.percent;
import static dev.comanda.cart.domain.TestCoupons.save10;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.EndCoupon;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.TestCoupons;
import io.smallrye.mutiny.Uni;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of {@link Coupons}. */
public abstract class CouponsContract {

    private final String code = Coupon.normalise("CODE-" + UUID.randomUUID());

    protected abstract Coupons coupons();

    protected abstract EndCoupon endCoupon();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    public void an_added_coupon_is_found_unchanged() {
        Stream.of(
                        save10(),
                        five(),
                        limited(from(save10(), euro(2000)), 7),
                        limitedForEach(five(), 2),
                        TestCoupons.of("CAPPED", percent(1250, euro(300))),
                        TestCoupons.ended(five()))
                .map(coupon -> named(coupon, code + coupon.hashCode()))
                .forEach(coupon -> {
                    assertThat(add(coupon)).isTrue();
                    assertThat(find(coupon.code())).contains(coupon);
                });
    }

    @Test
    public void adding_an_existing_code_changes_nothing() {
        add(named(five(), code));

        assertThat(add(named(save10(), code))).isFalse();

        assertThat(find(code)).contains(named(five(), code));
    }

    @Test
    public void an_unknown_code_is_not_found() {
        assertThat(find("NOBODY KNOWS THIS")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    public void a_code_with_a_nul_character_is_not_found() {
        assertThat(find("SAVE\u000010")).isEmpty();
        assertThat(find("SAVE\uD800")).isEmpty();
        assertThat(find("🍕".repeat(5_000))).isEmpty();
    }

    @Test
    public void an_ended_coupon_stays_ended_and_is_otherwise_unchanged() {
        Coupon coupon = named(limited(five(), 7), code);
        add(coupon);

        assertThat(end(code.toLowerCase(Locale.ROOT) + " ")).contains(TestCoupons.ended(coupon));
        assertThat(end(code)).contains(TestCoupons.ended(coupon));
        assertThat(find(code)).contains(TestCoupons.ended(coupon));
    }

    @Test
    public void an_unknown_coupon_can_not_be_ended() {
        assertThat(end("NOBODY KNOWS THIS")).isEmpty();
    }

    @Test
    public void a_customer_without_orders_has_no_uses() {
        add(named(limitedForEach(five(), 2), code));

        assertThat(await(() -> coupons().usesBy("customer-1", code))).isZero();
    }

    private Optional<Coupon> end(String wanted) {
        return await(() -> endCoupon().end(wanted));
    }

    private boolean add(Coupon coupon) {
        return await(() -> coupons().add(coupon));
    }

    private Optional<Coupon> find(String wanted) {
        return await(() -> coupons().find(wanted));
    }
}
