package dev.comanda.menu.adapter.in.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.menu.domain.Allergen;
import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.Category;
import dev.comanda.menu.domain.DietaryMark;
import dev.comanda.menu.domain.MenuOption;
import dev.comanda.menu.domain.MenuPlan;
import dev.comanda.menu.domain.Offer;
import dev.comanda.menu.domain.OptionGroup;
import dev.comanda.menu.domain.PlannedItem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The properties of the demo menu that others rely on. */
class DemoMenuTest {

    private final MenuPlan plan = new MenuFile(new ObjectMapper()).read(Path.of("../tools/launcher/demo/menu.json"));
    private final List<Offer> offers =
            plan.items().stream().map(PlannedItem::offer).toList();

    @Test
    void has_enough_items() {
        assertThat(plan.categories()).hasSize(8);
        assertThat(offers).hasSizeGreaterThanOrEqualTo(44);
        assertThat(offers).extracting(Offer::name).doesNotHaveDuplicates();
        assertThat(offers).allSatisfy(offer -> assertThat(offer.description()).isNotBlank());
        assertThat(plan.currency()).hasToString("EUR");
    }

    @Test
    void has_one_item_and_one_option_that_are_sold_out() {
        assertThat(offers)
                .filteredOn(offer -> offer.availability() == Availability.SOLD_OUT)
                .hasSize(1);
        assertThat(options(offers))
                .filteredOn(option -> option.availability() == Availability.SOLD_OUT)
                .hasSize(1);
    }

    @Test
    void names_everything_by_ids_of_its_own_that_sort_by_time() {
        List<UUID> ids = Stream.of(
                        plan.categories().stream().map(Category::id),
                        plan.items().stream().map(PlannedItem::id),
                        offers.stream()
                                .flatMap(offer -> offer.optionGroups().stream())
                                .map(OptionGroup::id),
                        options(offers).stream().map(MenuOption::id))
                .flatMap(id -> id)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void has_dietary_marks_consistent_with_its_allergens() {
        assertThat(with(DietaryMark.GLUTEN_FREE))
                .isNotEmpty()
                .noneMatch(offer -> offer.allergens().contains(Allergen.GLUTEN));
        assertThat(with(DietaryMark.LACTOSE_FREE))
                .isNotEmpty()
                .noneMatch(offer -> offer.allergens().contains(Allergen.MILK));
        assertThat(with(DietaryMark.VEGAN))
                .isNotEmpty()
                .allMatch(offer -> offer.dietary().contains(DietaryMark.VEGETARIAN))
                .noneMatch(
                        offer -> offer.allergens().stream()
                                .anyMatch(List.of(
                                        Allergen.MILK,
                                        Allergen.EGGS,
                                        Allergen.FISH,
                                        Allergen.CRUSTACEANS,
                                        Allergen.MOLLUSCS)::contains));
    }

    @Test
    void has_a_margherita_in_two_sizes() {
        Offer margherita = offer("019b76db-6c6a-7909-9480-f4781ce17e62");

        assertThat(margherita.name()).isEqualTo("Pizza Margherita");
        assertThat(margherita.price().amount()).isEqualTo(950);
        assertThat(margherita.optionGroups()).extracting(OptionGroup::name).containsExactly("Size", "Extras");
        OptionGroup size = margherita.optionGroups().getFirst();
        assertThat(List.of(size.min(), size.max())).containsExactly(1, 1);
        assertThat(size.options())
                .extracting(option -> option.id() + " " + option.priceDelta().amount())
                .containsExactly("019b76db-7184-750b-bc08-f07e48646347 0", "019b76db-7419-7e5f-a311-f29d25197ea4 300");
        assertThat(margherita.optionGroups().getLast().max()).isEqualTo(5);
    }

    @Test
    void has_a_tiramisu_without_options() {
        Offer tiramisu = offer("019b76de-c367-7664-817c-b98002fc473a");

        assertThat(tiramisu.name()).isEqualTo("Tiramisù");
        assertThat(tiramisu.price().amount()).isEqualTo(650);
        assertThat(tiramisu.optionGroups()).isEmpty();
    }

    private Offer offer(String id) {
        return plan.items().stream()
                .filter(item -> item.id().equals(UUID.fromString(id)))
                .map(PlannedItem::offer)
                .findFirst()
                .orElseThrow();
    }

    private List<Offer> with(DietaryMark mark) {
        return offers.stream().filter(offer -> offer.dietary().contains(mark)).toList();
    }

    private static List<MenuOption> options(Collection<Offer> offers) {
        return offers.stream()
                .flatMap(offer -> offer.optionGroups().stream())
                .flatMap(group -> group.options().stream())
                .toList();
    }
}
