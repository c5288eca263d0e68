package dev.comanda.cart.domain;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.money.BasisPoints;
import dev.comanda.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of all carts. */
class CartPropertiesTest {

    /** A quantity of one dish. */
    record Portion(int dish, long price, int quantity) {}

    @Property(tries = 300)
    void the_shares_of_the_lines_add_up_to_the_discount(
            @ForAll("portions") List<Portion> portions, @ForAll("discounts") Discount discount) {
        Checkout checkout = checkOut(portions, discount);

        assertThat(Money.sum(
                        TestCoupons.EUR,
                        checkout.lines().stream().map(Checkout.Line::discount).toList()))
                .isEqualTo(checkout.discount());
        assertThat(checkout.lines())
                .allSatisfy(line -> assertThat(line.discount()).isBetween(euro(0), line.lineTotal()));
    }

    @Property(tries = 300)
    void the_total_is_the_subtotal_without_the_discount_and_never_negative(
            @ForAll("portions") List<Portion> portions, @ForAll("discounts") Discount discount) {
        Checkout checkout = checkOut(portions, discount);

        assertThat(checkout.total()).isEqualTo(checkout.subtotal().minus(checkout.discount()));
        assertThat(checkout.total().signum()).isNotNegative();
        assertThat(Money.sum(
                        TestCoupons.EUR,
                        checkout.lines().stream().map(Checkout.Line::lineTotal).toList()))
                .isEqualTo(checkout.subtotal());
    }

    @Property(tries = 300)
    void merging_lines_keeps_quantities_and_sums(@ForAll("portions") List<Portion> portions) {
        Cart once = cartOf(portions);

        Cart twice = portions.stream().reduce(once, CartPropertiesTest::add, (left, right) -> right);

        assertThat(twice.lines()).hasSameSizeAs(once.lines());
        assertThat(quantityOf(twice)).isEqualTo(2 * quantityOf(once));
        assertThat(priced(twice, portions).subtotal())
                .isEqualTo(priced(once, portions).subtotal().times(2));
    }

    @Property(tries = 300)
    void the_order_of_adding_changes_no_sum(@ForAll("portions") List<Portion> portions) {
        assertThat(priced(cartOf(portions.reversed()), portions).subtotal())
                .isEqualTo(priced(cartOf(portions), portions).subtotal());
    }

    @Property(tries = 300)
    void adding_and_removing_an_item_changes_only_the_version(@ForAll("portions") List<Portion> portions) {
        Cart cart = cartOf(portions);
        UUID line = UUID.randomUUID();
        MenuItem other = new MenuItem(UUID.randomUUID(), 1, "Other", euro(1), true, false, List.of());

        Cart back = changed(changed(cart.add(other, List.of(), 1, line)).remove(line));

        assertThat(back.lines()).isEqualTo(cart.lines());
        assertThat(back.version()).isEqualTo(cart.version() + 2);
    }

    @Provide
    static Arbitrary<List<Portion>> portions() {
        Arbitrary<Long> prices = Arbitraries.longs().between(0, 100_000);
        Arbitrary<Integer> quantities = Arbitraries.integers().between(1, 49);
        return Combinators.combine(prices, quantities)
                .as((price, quantity) -> new Portion(0, price, quantity))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(CartPropertiesTest::asDifferentDishes);
    }

    @Provide
    static Arbitrary<Discount> discounts() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(1, 200_000).map(Dishes::euro);
        Arbitrary<Discount> percents = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000), amounts.optional())
                .as((share, cap) -> new Discount.Percent(new BasisPoints(share), cap));
        return Arbitraries.oneOf(percents, amounts.map(Discount.Fixed::new));
    }

    private static Checkout checkOut(List<Portion> portions, Discount discount) {
        Coupon coupon = TestCoupons.of("ANY", discount);
        Pricing pricing = pricing(Optional.of(coupon), dishes(portions));
        PricedCart priced = pricing.price(changed(cartOf(portions).apply("ANY", pricing)));
        return priced.checkout(UUID.randomUUID(), TestCoupons.NOW);
    }

    private static PricedCart priced(Cart cart, List<Portion> portions) {
        return pricing(dishes(portions)).price(cart);
    }

    private static Cart cartOf(List<Portion> portions) {
        return portions.stream()
                .reduce(Cart.empty(UUID.randomUUID(), "guest"), CartPropertiesTest::add, (left, right) -> right);
    }

    private static Cart add(Cart cart, Portion portion) {
        return changed(cart.add(dish(portion), List.of(), portion.quantity(), UUID.randomUUID()));
    }

    private static int quantityOf(Cart cart) {
        return cart.lines().stream().mapToInt(CartLine::quantity).sum();
    }

    private static MenuItem[] dishes(List<Portion> portions) {
        return portions.stream().map(CartPropertiesTest::dish).toArray(MenuItem[]::new);
    }

    private static MenuItem dish(Portion portion) {
        UUID id = new UUID(99, portion.dish());
        return new MenuItem(id, 1, "Dish " + portion.dish(), euro(portion.price()), true, false, List.of());
    }

    private static List<Portion> asDifferentDishes(List<Portion> portions) {
        return IntStream.range(0, portions.size())
                .mapToObj(i ->
                        new Portion(i, portions.get(i).price(), portions.get(i).quantity()))
                .toList();
    }
}
