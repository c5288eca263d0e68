package dev.comanda.cart.application;

import static dev.comanda.cart.application.CartFixture.GUEST;
import static dev.comanda.cart.application.CartFixture.OTHER;
import static dev.comanda.cart.application.CartFixture.await;
import static dev.comanda.cart.application.CartFixture.refused;
import static dev.comanda.cart.application.CartFixture.shown;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.domain.PricedCart;
import dev.comanda.cart.domain.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeLineTest {

    private final CartFixture fixture = new CartFixture();

    @Test
    void a_lines_quantity_can_be_set_and_the_line_removed() {
        UUID line = fixture.addTiramisu(1).cart().lines().getFirst().id();

        assertThat(shown(fixture.changeLine().setQuantity(GUEST, line, 4)).total())
                .isEqualTo(euro(2600));
        assertThat(shown(fixture.changeLine().remove(GUEST, line)).lines()).isEmpty();
        assertThat(refused(fixture.changeLine().remove(GUEST, line))).isEqualTo(new Refusal.UnknownLine());
    }

    @Test
    void another_guests_line_is_unknown() {
        UUID line = fixture.addTiramisu(OTHER, 1).cart().lines().getFirst().id();

        assertThat(refused(fixture.changeLine().remove(GUEST, line))).isEqualTo(new Refusal.UnknownCart());
        fixture.addTiramisu(1);
        assertThat(refused(fixture.changeLine().setQuantity(GUEST, line, 2))).isEqualTo(new Refusal.UnknownLine());
    }

    @Test
    void a_line_of_a_closed_cart_is_refused_until_there_is_a_new_cart() {
        PricedCart cart = fixture.addTiramisu(1);
        UUID line = cart.cart().lines().getFirst().id();
        UUID orderId = fixture.orderOf(cart);
        await(fixture.settleCart().orderPaid(cart.cart().id(), orderId));

        assertThat(refused(fixture.changeLine().setQuantity(GUEST, line, 2)))
                .isEqualTo(new Refusal.CartClosed(orderId));
        assertThat(refused(fixture.changeLine().remove(GUEST, line))).isEqualTo(new Refusal.CartClosed(orderId));

        fixture.addTiramisu(1);
        assertThat(refused(fixture.changeLine().remove(GUEST, line))).isEqualTo(new Refusal.UnknownLine());
    }
}
