package dev.comanda.cart.application;

import static dev.comanda.cart.application.InMemoryHouse.GUEST;
import static dev.comanda.cart.application.InMemoryHouse.OTHER;
import static dev.comanda.cart.application.InMemoryHouse.refused;
import static dev.comanda.cart.application.InMemoryHouse.shown;
import static dev.comanda.cart.domain.Dishes.euro;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.cart.domain.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangeLineTest {

    private final InMemoryHouse house = new InMemoryHouse();

    @Test
    void a_lines_quantity_can_be_set_and_the_line_removed() {
        UUID line = house.addTiramisu(1).cart().lines().getFirst().id();

        assertThat(shown(house.changeLine().setQuantity(GUEST, line, 4)).total())
                .isEqualTo(euro(2600));
        assertThat(shown(house.changeLine().remove(GUEST, line)).lines()).isEmpty();
        assertThat(refused(house.changeLine().remove(GUEST, line))).isEqualTo(new Refusal.UnknownLine());
    }

    @Test
    void another_guests_line_is_unknown() {
        UUID line = house.addTiramisu(OTHER, 1).cart().lines().getFirst().id();

        assertThat(refused(house.changeLine().remove(GUEST, line))).isEqualTo(new Refusal.UnknownCart());
        house.addTiramisu(1);
        assertThat(refused(house.changeLine().setQuantity(GUEST, line, 2))).isEqualTo(new Refusal.UnknownLine());
    }
}
