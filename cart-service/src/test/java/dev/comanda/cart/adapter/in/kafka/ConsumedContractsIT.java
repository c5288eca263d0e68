package dev.comanda.cart.adapter.in.kafka;

import static dev.comanda.cart.domain.TestCarts.changed;
import static dev.comanda.cart.domain.TestCarts.checkedOut;
import static dev.comanda.cart.domain.TestCarts.pricing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartEvent;
import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.CheckoutDecision;
import dev.comanda.cart.domain.Dishes;
import dev.comanda.cart.domain.MenuItem;
import dev.comanda.cart.domain.Option;
import dev.comanda.contracts.event.ConsumerRules;
import dev.comanda.contracts.event.Delivery;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

@QuarkusTest
class ConsumedContractsIT extends ConsumerRules {

    private static final UUID ORDER = UUID.randomUUID();

    @Inject
    MenuEvents menuEvents;

    @Inject
    OrderEvents orderEvents;

    @Inject
    Menu menu;

    @Inject
    Carts carts;

    ConsumedContractsIT() {
        super("cart-service");
    }

    @Override
    protected Map<String, Consumer<Delivery>> effects() {
        return Map.of(
                "MenuItemChanged.v1", this::the_item_is_on_the_menu,
                "OrderPaid.v1", order -> leads(order, CartState.Closed.class),
                "OrderExpired.v1", order -> leads(order, CartState.Open.class),
                "OrderCancelled.v1", order -> leads(order, CartState.Open.class));
    }

    @Override
    protected Map<String, Consumer<Delivery>> ignored() {
        return Map.of(
                "OrderCreated.v1", this::the_cart_stays,
                "OrderAccepted.v1", this::the_cart_stays,
                "OrderPreparing.v1", this::the_cart_stays,
                "OrderReady.v1", this::the_cart_stays,
                "OrderCompleted.v1", this::the_cart_stays,
                "OrderRefunded.v1", this::the_cart_stays,
                "RefundRequested.v1", this::the_cart_of_a_refund_stays);
    }

    private void the_item_is_on_the_menu(Delivery delivery) {
        UUID id = UUID.randomUUID();
        JsonNode expected = delivery.data();

        OnContext.await(() -> menuEvents.on(delivery.with("/itemId", id).record()));

        MenuItem item = Objects.requireNonNull(
                OnContext.await(() -> menu.items(Set.of(id))).get(id));
        assertThat(item.version()).isEqualTo(expected.path("version").asLong());
        assertThat(item.name()).isEqualTo(expected.path("name").asText());
        assertThat(item.price().amount()).isEqualTo(expected.at("/price/amount").asLong());
        assertThat(item.available()).isEqualTo(isAvailable(expected));
        assertThat(item.hidden()).isEqualTo(expected.path("hidden").asBoolean());
        assertThat(item.optionGroups()).hasSize(expected.path("optionGroups").size());
        assertThat(item.optionGroups().getFirst().options())
                .extracting(option -> option.id().toString(), Option::available)
                .containsExactlyElementsOf(expected.at("/optionGroups/0/options")
                        .valueStream()
                        .map(option -> tuple(option.path("id").asText(), isAvailable(option)))
                        .toList());
    }

    private static boolean isAvailable(JsonNode item) {
        return item.path("availability").asText().equals("available");
    }

    private void the_cart_stays(Delivery delivery) {
        leads(delivery, CartState.Locked.class);
    }

    /** The event has no cart id. */
    private void the_cart_of_a_refund_stays(Delivery delivery) {
        Cart locked = locked();

        OnContext.await(() -> orderEvents.on(delivery.with("/orderId", ORDER).record()));

        assertThat(OnContext.await(() -> carts.find(locked.id()))).contains(locked);
    }

    private void leads(Delivery delivery, Class<? extends CartState> state) {
        Cart locked = locked();

        OnContext.await(() -> orderEvents.on(
                delivery.with("/cartId", locked.id()).with("/orderId", ORDER).record()));

        Cart now = OnContext.await(() -> carts.find(locked.id())).orElseThrow();
        assertThat(now.state()).isInstanceOf(state);
        assertThat(now.lines()).isEqualTo(locked.lines());
    }

    /** A cart that is locked for the order. */
    private Cart locked() {
        Cart cart = changed(Cart.empty(UUID.randomUUID(), "guest-" + UUID.randomUUID())
                .add(Dishes.tiramisu(), List.of(), 1, UUID.randomUUID()));
        CheckoutDecision.CheckedOut checkout = checkedOut(cart, pricing(), ORDER);
        Cart locked = checkout.cart();
        CartEvent.CartCheckedOut event =
                new CartEvent.CartCheckedOut(locked.id(), locked.customer(), locked.version(), checkout.checkout());
        OnContext.await(() -> carts.save(cart));
        OnContext.await(() -> carts.saveCheckedOut(locked, event));
        return locked;
    }
}
