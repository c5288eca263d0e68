package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.HAM;
import static dev.comanda.cart.domain.Dishes.LARGE;
import static dev.comanda.cart.domain.Dishes.NORMAL;
import static dev.comanda.cart.domain.Dishes.OLIVES;
import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.Dishes.pizza;
import static dev.comanda.cart.domain.Dishes.tiramisu;
import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.lockedCart;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static dev.comanda.cart.domain.TestCarts.refused;
import static dev.comanda.cart.domain.TestCarts.tiramisuCart;
import static dev.comanda.cart.domain.TestCoupons.five;
import static dev.comanda.cart.domain.TestCoupons.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartTest {

    private static final UUID LINE = new UUID(5, 5);
    private static final UUID ORDER = new UUID(7, 7);

    private final Cart empty = Cart.empty(UUID.randomUUID(), "guest");

    @Test
    void a_new_cart_is_open_empty_and_unsaved() {
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.version()).isZero();
        assertThat(empty.state()).isEqualTo(new CartState.Open());
    }

    @Test
    void the_first_add_creates_a_line_at_the_current_price() {
        Cart cart = changed(empty.add(pizza(), List.of(LARGE, OLIVES), 2, LINE));

        assertThat(cart.version()).isEqualTo(1);
        assertThat(cart.lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(LINE);
            assertThat(line.name()).isEqualTo("Pizza Margherita");
            assertThat(line.quantity()).isEqualTo(2);
            assertThat(line.unitPrice()).isEqualTo(euro(1400));
        });
    }

    @Test
    void an_equal_item_with_equal_options_is_merged() {
        Cart once = changed(empty.add(pizza(), List.of(LARGE, OLIVES), 2, LINE));

        Cart twice = changed(once.add(pizza(), List.of(OLIVES, LARGE), 3, UUID.randomUUID()));

        assertThat(twice.lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(LINE);
            assertThat(line.quantity()).isEqualTo(5);
        });
    }

    @Test
    void equal_options_are_merged_even_if_the_menu_was_rearranged() {
        Cart once = changed(empty.add(pizza(), List.of(LARGE, OLIVES), 2, LINE));
        MenuItem rearranged = new MenuItem(
                pizza().id(),
                2,
                "Pizza",
                euro(950),
                true,
                false,
                pizza().optionGroups().reversed());

        Cart twice = changed(once.add(rearranged, List.of(LARGE, OLIVES), 1, UUID.randomUUID()));

        assertThat(twice.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
    }

    @Test
    void other_options_create_another_line() {
        Cart once = changed(empty.add(pizza(), List.of(NORMAL), 1, LINE));

        Cart twice = changed(once.add(pizza(), List.of(NORMAL, HAM), 1, UUID.randomUUID()));

        assertThat(twice.lines()).extracting(CartLine::unitPrice).containsExactly(euro(950), euro(1100));
    }

    @Test
    void merging_updates_the_unit_price() {
        MenuItem dearer = Dishes.changed(tiramisu(), euro(700), true, false);

        Cart cart = changed(tiramisuCart(1).add(dearer, List.of(), 1, UUID.randomUUID()));

        assertThat(cart.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.unitPrice()).isEqualTo(euro(700)));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 100, Integer.MAX_VALUE})
    void a_quantity_is_1_to_99(int quantity) {
        assertThat(refused(empty.add(tiramisu(), List.of(), quantity, LINE)))
                .isInstanceOf(Refusal.InvalidQuantity.class);
        assertThat(refused(tiramisuCart(1).setQuantity(TestCarts.LINE, quantity, pricing())))
                .isInstanceOf(Refusal.InvalidQuantity.class);
    }

    @Test
    void the_total_quantity_of_a_line_is_at_most_99() {
        Cart cart = changed(tiramisuCart(98).add(tiramisu(), List.of(), 1, LINE));

        assertThat(cart.lines().getFirst().quantity()).isEqualTo(99);
        assertThat(refused(cart.add(tiramisu(), List.of(), 1, LINE))).isInstanceOf(Refusal.InvalidQuantity.class);
    }

    @Test
    void a_cart_has_at_most_100_lines_whose_quantities_can_still_grow() {
        Cart full = Stream.iterate(empty, cart -> changed(cart.add(newDish(), List.of(), 1, UUID.randomUUID())))
                .skip(100)
                .findFirst()
                .orElseThrow();

        assertThat(refused(full.add(newDish(), List.of(), 1, LINE))).isInstanceOf(Refusal.InvalidQuantity.class);
        UUID first = full.lines().getFirst().itemId();
        MenuItem known = new MenuItem(first, 1, "Dish", euro(100), true, false, List.of());
        assertThat(full.add(known, List.of(), 1, LINE)).isInstanceOf(CartChange.Changed.class);
    }

    @Test
    void a_selection_that_the_menu_refuses_changes_nothing() {
        assertThat(refused(empty.add(pizza(), List.of(), 1, LINE))).isEqualTo(new Refusal.OptionMissing("Size", 1));
    }

    @Test
    void changing_the_quantity_updates_the_unit_price() {
        MenuItem dearer = Dishes.changed(tiramisu(), euro(700), true, false);

        Cart cart = changed(tiramisuCart(1).setQuantity(TestCarts.LINE, 4, pricing(dearer)));

        assertThat(cart.lines().getFirst().quantity()).isEqualTo(4);
        assertThat(cart.lines().getFirst().unitPrice()).isEqualTo(euro(700));
    }

    @Test
    void a_line_can_be_removed_once() {
        Cart cart = changed(tiramisuCart(1).remove(TestCarts.LINE));

        assertThat(cart.isEmpty()).isTrue();
        assertThat(refused(cart.remove(TestCarts.LINE))).isEqualTo(new Refusal.UnknownLine());
        assertThat(refused(cart.setQuantity(TestCarts.LINE, 1, pricing()))).isEqualTo(new Refusal.UnknownLine());
    }

    @Test
    void a_line_can_be_removed_even_if_its_item_is_unknown() {
        assertThat(changed(tiramisuCart(1).remove(TestCarts.LINE)).lines()).isEmpty();
        assertThat(refused(tiramisuCart(1).setQuantity(TestCarts.LINE, 2, pricing(pizza()))))
                .isEqualTo(new Refusal.UnknownItem(tiramisu().id()));
    }

    @Test
    void a_valid_coupon_replaces_the_applied_one() {
        Cart cart = changed(tiramisuCart(2).apply("FIVE", pricing(five())));

        assertThat(cart.coupon()).contains("FIVE");
        Cart other = changed(cart.apply("SAVE10", pricing(TestCoupons.save10())));
        assertThat(other.coupon()).contains("SAVE10");
        assertThat(changed(other.removeCoupon()).coupon()).isEmpty();
    }

    @Test
    void an_invalid_coupon_is_refused_with_its_reason() {
        assertThat(refused(tiramisuCart(2).apply("FIVE", pricing(from(five(), euro(1301))))))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.MINIMUM_NOT_MET));
        assertThat(refused(tiramisuCart(2).apply("NONE", pricing())))
                .isEqualTo(new Refusal.CouponRefused(CouponReason.UNKNOWN));
    }

    @Test
    void a_locked_cart_refuses_every_change_and_names_its_order() {
        Cart locked = lockedCart(ORDER);
        Refusal refusal = new Refusal.CartLocked(ORDER);

        assertThat(refused(locked.add(tiramisu(), List.of(), 1, LINE))).isEqualTo(refusal);
        assertThat(refused(locked.setQuantity(TestCarts.LINE, 1, pricing()))).isEqualTo(refusal);
        assertThat(refused(locked.remove(TestCarts.LINE))).isEqualTo(refusal);
        assertThat(refused(locked.apply("FIVE", pricing(five())))).isEqualTo(refusal);
        assertThat(refused(locked.removeCoupon())).isEqualTo(refusal);
    }

    @Test
    void a_paid_order_closes_its_cart_permanently() {
        Cart closed = lockedCart(ORDER).close(ORDER).orElseThrow();

        assertThat(closed.state())
                .isInstanceOfSatisfying(
                        CartState.Closed.class,
                        paid -> assertThat(paid.checkout().orderId()).isEqualTo(ORDER));
        assertThat(closed.close(ORDER)).isEmpty();
        assertThat(closed.reopen(ORDER)).isEmpty();
    }

    @Test
    void a_closed_cart_refuses_every_change_and_names_its_order() {
        Cart closed = lockedCart(ORDER).close(ORDER).orElseThrow();
        Refusal refusal = new Refusal.CartClosed(ORDER);

        assertThat(refused(closed.add(tiramisu(), List.of(), 1, LINE))).isEqualTo(refusal);
        assertThat(refused(closed.setQuantity(TestCarts.LINE, 1, pricing()))).isEqualTo(refusal);
        assertThat(refused(closed.remove(TestCarts.LINE))).isEqualTo(refusal);
        assertThat(refused(closed.apply("FIVE", pricing(five())))).isEqualTo(refusal);
        assertThat(refused(closed.removeCoupon())).isEqualTo(refusal);
    }

    @Test
    void an_order_that_ended_unpaid_reopens_its_cart_unchanged() {
        Cart open = lockedCart(ORDER).reopen(ORDER).orElseThrow();

        assertThat(open.state()).isEqualTo(new CartState.Open());
        assertThat(open.lines()).isEqualTo(lockedCart(ORDER).lines());
        assertThat(open.reopen(ORDER)).isEmpty();
        assertThat(open.close(ORDER)).isEmpty();
    }

    @Test
    void the_end_of_another_order_changes_nothing() {
        UUID other = UUID.randomUUID();

        assertThat(lockedCart(ORDER).close(other)).isEqualTo(Optional.empty());
        assertThat(lockedCart(ORDER).reopen(other)).isEqualTo(Optional.empty());
    }

    private static MenuItem newDish() {
        return new MenuItem(UUID.randomUUID(), 1, "Dish", euro(100), true, false, List.of());
    }
}
