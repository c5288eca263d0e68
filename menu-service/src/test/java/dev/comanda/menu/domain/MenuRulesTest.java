package dev.comanda.menu.domain;

import static dev.comanda.menu.domain.Availability.AVAILABLE;
import static dev.comanda.menu.domain.TestItems.EUR;
import static dev.comanda.menu.domain.TestItems.PIZZA;
import static dev.comanda.menu.domain.TestItems.eur;
import static dev.comanda.menu.domain.TestItems.option;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MenuRulesTest {

    private final MenuOption normal = option("Normal", 0, AVAILABLE);

    @Test
    void an_option_has_no_negative_price() {
        assertThatIllegalArgumentException().isThrownBy(() -> option("Small", -100, AVAILABLE));
    }

    @Test
    void a_group_has_valid_bounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> group(0, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> group(-1, 1, List.of(normal)));
        assertThatIllegalArgumentException().isThrownBy(() -> group(0, 0, List.of(normal)));
        assertThatIllegalArgumentException().isThrownBy(() -> group(2, 1, List.of(normal)));
        assertThatIllegalArgumentException().isThrownBy(() -> group(1, 2, List.of(normal)));
    }

    @Test
    void an_offer_names_each_option_once() {
        OptionGroup size = group(1, 1, List.of(normal));

        assertThatIllegalArgumentException().isThrownBy(() -> offer(eur(950), size, group(0, 1, List.of(normal))));
        assertThatIllegalArgumentException().isThrownBy(() -> offer(eur(950), size, size));
    }

    @Test
    void an_offer_has_one_currency_and_a_price_of_zero_or_more() {
        OptionGroup size = group(1, 1, List.of(normal));

        assertThatIllegalArgumentException().isThrownBy(() -> offer(Money.of(950, "USD"), size));
        assertThatIllegalArgumentException().isThrownBy(() -> offer(eur(-1), size));
    }

    @Test
    void a_plan_names_each_item_once_in_a_category_of_its_own_and_in_its_currency() {
        PlannedItem item = new PlannedItem(TestItems.WATER, TestItems.water(280));
        PlannedItem dollars = new PlannedItem(UUID.randomUUID(), offer(Money.of(950, "USD")));

        assertThatIllegalArgumentException().isThrownBy(() -> TestItems.plan(item, item));
        assertThatIllegalArgumentException().isThrownBy(() -> TestItems.plan(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> new MenuPlan(EUR, List.of(PIZZA), List.of(item)));
        assertThatIllegalArgumentException().isThrownBy(() -> new MenuPlan(EUR, List.of(PIZZA, PIZZA), List.of()));
    }

    private static OptionGroup group(int min, int max, List<MenuOption> options) {
        return new OptionGroup(UUID.randomUUID(), "Size", min, max, options);
    }

    private static Offer offer(Money price, OptionGroup... groups) {
        return new Offer(PIZZA.id(), 0, "Pizza", "", price, AVAILABLE, List.of(), List.of(), List.of(groups));
    }
}
