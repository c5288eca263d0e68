package dev.comanda.cart.adapter.out.postgres;

import static dev.comanda.cart.domain.Dishes.euro;
import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static dev.comanda.cart.domain.TestCoupons.named;
import static dev.comanda.cart.domain.TestCoupons.save10;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.MenuItem;
import dev.comanda.cart.domain.TestCarts;
import dev.comanda.servers.OnContext;
import dev.comanda.servers.StoredDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** JSON columns must stay compatible with other releases, in both directions. */
@QuarkusTest
class StoredDocumentsIT {

    private static final UUID LINE = new UUID(3, 1);
    private static final UUID ORDER = new UUID(4, 1);

    @Inject
    Carts carts;

    @Inject
    Menu menu;

    @Inject
    UpdateMenuCopy updateMenuCopy;

    @Inject
    Coupons coupons;

    @Inject
    DataSource database;

    @Test
    void the_stored_format_of_cart_lines_is_unchanged() {
        StoredDocument lines = StoredDocument.in(database, "carts", "id", "lines", "stored/lines.json");
        Cart cart = saved(begun());
        assertThat(lines.stored(cart.id())).isEqualTo(lines.golden());

        lines.putBack(cart.id());

        assertThat(find(cart)).contains(cart);
    }

    @Test
    void the_stored_format_of_a_checkout_is_unchanged() {
        StoredDocument checkout = StoredDocument.in(database, "carts", "id", "checkout", "stored/checkout.json");
        Cart locked = checkedOut();
        assertThat(checkout.stored(locked.id())).isEqualTo(checkout.golden());

        checkout.putBack(locked.id());

        assertThat(find(locked)).contains(locked);
    }

    @Test
    void the_stored_format_of_a_menu_item_is_unchanged() {
        StoredDocument item = StoredDocument.in(database, "menu_items", "id", "item", "stored/item.json");
        MenuItem pizza = new MenuItem(
                UUID.randomUUID(),
                1,
                "Pizza Margherita",
                euro(950),
                true,
                false,
                Dishes.pizza().optionGroups());
        OnContext.await(() -> updateMenuCopy.update(pizza));
        assertThat(item.stored(pizza.id())).isEqualTo(item.golden());

        item.putBack(pizza.id());

        assertThat(OnContext.await(() -> menu.items(Set.of(pizza.id())))).containsValue(pizza);
    }

    private Cart checkedOut() {
        Coupon coupon = named(save10(), "GOLDEN10");
        OnContext.await(() -> coupons.add(coupon));
        Cart begun = saved(begun());
        Cart cart = saved(changed(begun.apply(coupon.code(), pricing(coupon))));
        CheckoutDecision.CheckedOut decision = TestCarts.checkedOut(cart, pricing(coupon), ORDER);
        Cart locked = decision.cart();
        var event = new CartEvent.CartCheckedOut(locked.id(), locked.customer(), locked.version(), decision.checkout());
        OnContext.await(() -> carts.saveCheckedOut(locked, event));
        return locked;
    }

    private static Cart begun() {
        return changed(Cart.empty(UUID.randomUUID(), "guest-" + UUID.randomUUID())
                .add(Dishes.pizza(), List.of(Dishes.LARGE, Dishes.OLIVES), 2, LINE));
    }

    private Cart saved(Cart cart) {
        OnContext.await(() -> carts.save(cart));
        return cart;
    }

    private Optional<Cart> find(Cart cart) {
        return OnContext.await(() -> carts.find(cart.id()));
    }
}
