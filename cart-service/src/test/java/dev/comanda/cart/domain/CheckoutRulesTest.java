package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.Dishes.pizza;
import static dev.comanda.cart.domain.Dishes.tiramisu;
import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.lockedCart;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static dev.comanda.cart.domain.TestCarts.tiramisuCart;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.from;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckoutRulesTest {

    private static final UUID ORDER = new UUID(7, 7);
    private static final MenuItem DEARER = Dishes.changed(tiramisu(), euro(700), true, false);

    private final CheckoutRules rules = new CheckoutRules(euro(50));

    @Test
    void a_checkout_locks_the_cart_and_stores_the_agreed_prices() {
        CheckoutDecision decision = decide(tiramisuCart(2), pricing());

        assertThat(decision).isInstanceOfSatisfying(CheckoutDecision.CheckedOut.class, checkedOut -> {
            Checkout checkout = checkedOut.checkout();
            assertThat(checkout.orderId()).isEqualTo(ORDER);
            assertThat(checkout.total()).isEqualTo(euro(1300));
            assertThat(checkout.checkedOutAt()).isEqualTo(TestCoupons.NOW);
            assertThat(checkout.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.name()).isEqualTo("Tiramisù"));
            assertThat(checkedOut.cart().state()).isEqualTo(new CartState.Locked(checkout));
            assertThat(checkedOut.cart().version()).isEqualTo(2);
        });
    }

    @Test
    void a_repeated_checkout_returns_the_same_order_even_after_changes() {
        Cart locked = lockedCart(ORDER);

        CheckoutDecision decision = rules.decide(locked, pricing(DEARER), agreedTo(1), UUID.randomUUID());

        assertThat(decision)
                .isInstanceOfSatisfying(
                        CheckoutDecision.AlreadyCheckedOut.class,
                        repeated -> assertThat(repeated.checkout().orderId()).isEqualTo(ORDER));
    }

    @Test
    void a_checkout_of_a_closed_cart_returns_the_paid_order() {
        Cart closed = lockedCart(ORDER).close(ORDER).orElseThrow();

        assertThat(decide(closed, pricing()))
                .isInstanceOfSatisfying(
                        CheckoutDecision.AlreadyCheckedOut.class,
                        repeated -> assertThat(repeated.checkout().orderId()).isEqualTo(ORDER));
    }

    @Test
    void an_empty_cart_is_refused() {
        assertThat(decide(Cart.empty(UUID.randomUUID(), "guest"), pricing())).isEqualTo(new Refusal.EmptyCart());
    }

    @Test
    void sold_out_items_are_refused_by_name_even_with_consent() {
        MenuItem soldOut = Dishes.changed(tiramisu(), euro(650), false, false);

        assertThat(rules.decide(tiramisuCart(2), pricing(soldOut), agreedTo(1300), ORDER))
                .isEqualTo(new Refusal.SoldOut(List.of("Tiramisù")));
        assertThat(decide(tiramisuCart(2), pricing(pizza()))).isEqualTo(new Refusal.SoldOut(List.of("Tiramisù")));
    }

    @Test
    void a_higher_or_lower_price_needs_consent() {
        MenuItem cheaper = Dishes.changed(tiramisu(), euro(600), true, false);

        assertThat(decide(tiramisuCart(2), pricing(DEARER)))
                .isEqualTo(new Refusal.PriceChanged(
                        List.of(new Refusal.PriceChange(TestCarts.LINE, euro(650), euro(700))), euro(1400)));
        assertThat(decide(tiramisuCart(2), pricing(cheaper))).isInstanceOf(Refusal.PriceChanged.class);
    }

    @Test
    void only_the_new_total_is_consent() {
        assertThat(rules.decide(tiramisuCart(2), pricing(DEARER), agreedTo(1400), ORDER))
                .isInstanceOf(CheckoutDecision.CheckedOut.class);
        assertThat(rules.decide(tiramisuCart(2), pricing(DEARER), agreedTo(1300), ORDER))
                .isInstanceOf(Refusal.PriceChanged.class);
        assertThat(rules.decide(tiramisuCart(2), pricing(), agreedTo(1299), ORDER))
                .isEqualTo(new Refusal.PriceChanged(List.of(), euro(1300)));
        assertThat(rules.decide(tiramisuCart(2), pricing(), CheckoutRequest.expecting(Money.of(1300, "CHF")), ORDER))
                .isInstanceOf(Refusal.PriceChanged.class);
    }

    @Test
    void the_checkout_uses_current_names() {
        MenuItem renamed = new MenuItem(
                tiramisu().id(),
                2,
                "Tiramisù della casa",
                euro(700),
                true,
                false,
                tiramisu().optionGroups());

        assertThat(rules.decide(tiramisuCart(2), pricing(renamed), agreedTo(1400), ORDER))
                .isInstanceOfSatisfying(
                        CheckoutDecision.CheckedOut.class,
                        checkedOut -> assertThat(checkedOut.checkout().lines())
                                .extracting(Checkout.Line::name)
                                .containsExactly("Tiramisù della casa"));
    }

    @Test
    void two_price_changes_that_cancel_out_still_need_consent() {
        Cart cart = changed(tiramisuCart(1).add(pizza(), List.of(Dishes.NORMAL), 1, UUID.randomUUID()));
        MenuItem cheaperPizza = Dishes.changed(pizza(), euro(900), true, false);

        assertThat(decide(cart, pricing(DEARER, cheaperPizza)))
                .isInstanceOfSatisfying(Refusal.PriceChanged.class, changed -> {
                    assertThat(changed.lines()).hasSize(2);
                    assertThat(changed.total()).isEqualTo(euro(1600));
                });
    }

    @Test
    void a_coupon_is_part_of_what_was_agreed() {
        CheckoutDecision decision = decide(withFive(tiramisuCart(2)), pricing(five()));

        assertThat(decision).isInstanceOfSatisfying(CheckoutDecision.CheckedOut.class, checkedOut -> {
            assertThat(checkedOut.checkout().coupon()).contains(new AppliedCoupon("FIVE", "5.00 EUR"));
            assertThat(checkedOut.checkout().total()).isEqualTo(euro(800));
            assertThat(checkedOut.checkout().lines().getFirst().discount()).isEqualTo(euro(500));
        });
    }

    @Test
    void a_coupon_that_is_no_longer_valid_needs_consent_to_the_full_price() {
        Coupon dearer = from(five(), euro(5000));

        assertThat(decide(withFive(tiramisuCart(2)), pricing(dearer)))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.MINIMUM_NOT_MET));
        assertThat(rules.decide(withFive(tiramisuCart(2)), pricing(dearer), agreedTo(1300), ORDER))
                .isInstanceOfSatisfying(
                        CheckoutDecision.CheckedOut.class,
                        checkedOut -> assertThat(checkedOut.checkout().coupon()).isEmpty());
    }

    @Test
    void a_total_below_the_providers_minimum_is_refused_but_zero_is_not() {
        Cart cart = tiramisuCart(1);
        MenuItem at49 = Dishes.changed(tiramisu(), euro(49), true, false);
        MenuItem at50 = Dishes.changed(tiramisu(), euro(50), true, false);
        MenuItem free = Dishes.changed(tiramisu(), euro(0), true, false);

        assertThat(rules.decide(cart, pricing(at49), agreedTo(49), ORDER))
                .isEqualTo(new Refusal.AmountTooSmall(euro(50)));
        assertThat(rules.decide(cart, pricing(at50), agreedTo(50), ORDER))
                .isInstanceOf(CheckoutDecision.CheckedOut.class);
        assertThat(rules.decide(cart, pricing(free), agreedTo(0), ORDER))
                .isInstanceOf(CheckoutDecision.CheckedOut.class);
    }

    private CheckoutDecision decide(Cart cart, Pricing pricing) {
        return rules.decide(cart, pricing, CheckoutRequest.atAnyTotal(), ORDER);
    }

    private static CheckoutRequest agreedTo(long cents) {
        return CheckoutRequest.expecting(euro(cents));
    }

    private static Cart withFive(Cart cart) {
        return changed(cart.apply("FIVE", pricing(five())));
    }
}
