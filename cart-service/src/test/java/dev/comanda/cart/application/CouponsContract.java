package dev.comanda.cart.application;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.from;
import static dev.comanda.cart.domain.TestCoupons.limited;
import static dev.comanda.cart.domain.TestCoupons.named;
import static dev.comanda.cart.domain.TestCoupons.percent;
import static dev.comanda.cart.domain.TestCoupons.save10;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.DefineCoupon;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.TestCoupons;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of coupons has to do. */
public abstract class CouponsContract {

    private final String code = "CODE-" + UUID.randomUUID();

    protected abstract Coupons coupons();

    protected abstract DefineCoupon defineCoupon();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    public void what_was_defined_is_found_as_it_was() {
        Stream.of(
                        save10(),
                        five(),
                        limited(from(save10(), euro(2000)), 7),
                        TestCoupons.of("CAPPED", percent(1250, euro(300))),
                        TestCoupons.ended(five()))
                .map(coupon -> named(coupon, code + coupon.hashCode()))
                .forEach(coupon -> {
                    define(coupon);
                    assertThat(find(coupon.code())).contains(coupon);
                });
    }

    @Test
    public void a_code_that_is_known_stays_as_it_is() {
        define(named(five(), code));
        define(named(save10(), code));

        assertThat(find(code)).contains(named(five(), code));
    }

    @Test
    public void an_unknown_code_is_not_found() {
        assertThat(find("NOBODY KNOWS THIS")).isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    public void a_code_with_a_character_that_no_code_has_is_not_found() {
        assertThat(find("SAVE\u000010")).isEmpty();
        assertThat(find("SAVE\uD800")).isEmpty();
        assertThat(find("🍕".repeat(5_000))).isEmpty();
    }

    private void define(Coupon coupon) {
        await(() -> defineCoupon().define(coupon));
    }

    private Optional<Coupon> find(String wanted) {
        return await(() -> coupons().find(wanted));
    }
}
