package dev.comanda.menu.adapter.out.postgres;

import static dev.comanda.menu.domain.TestItems.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.menu.application.port.out.MenuItems;
import dev.comanda.menu.domain.Allergen;
import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.Category;
import dev.comanda.menu.domain.DietaryMark;
import dev.comanda.menu.domain.Menu;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuOption;
import dev.comanda.menu.domain.MenuPlan;
import dev.comanda.menu.domain.Offer;
import dev.comanda.menu.domain.OptionGroup;
import dev.comanda.menu.domain.PlannedItem;
import dev.comanda.menu.domain.Revision;
import dev.comanda.menu.domain.TestItems;
import dev.comanda.servers.OnContext;
import dev.comanda.servers.StoredDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JSON columns must stay compatible with other releases, in both directions. */
@QuarkusTest
class StoredDocumentsIT {

    private static final Category PIZZA = new Category(new UUID(1, 1), "Pizza", 0);

    @Inject
    MenuItems items;

    @Inject
    DataSource database;

    @BeforeEach
    void an_empty_menu() throws SQLException {
        new OutboxRecorder(database).reset();
    }

    @Test
    void the_stored_format_of_an_offer_is_unchanged() {
        MenuItem pizza = saved();

        writesAndReads(column("offer"), pizza);
    }

    @Test
    void the_stored_format_of_the_last_imported_offer_is_unchanged() {
        MenuItem pizza = saved();

        writesAndReads(column("imported"), pizza);
    }

    private void writesAndReads(StoredDocument offer, MenuItem item) {
        assertThat(offer.stored(item.id())).isEqualTo(offer.golden());

        offer.putBack(item.id());

        assertThat(OnContext.await(() -> items.find(item.id()))).contains(item);
    }

    private StoredDocument column(String name) {
        return StoredDocument.in(database, "menu_item", "id", name, "stored/offer.json");
    }

    private MenuItem saved() {
        var plan = new MenuPlan(TestItems.EUR, List.of(PIZZA), List.of(new PlannedItem(new UUID(2, 1), offer())));
        Revision revision = new Menu(List.of(), List.of()).planChanges(plan, TestItems.NOW);
        OnContext.await(() -> items.save(revision));
        return revision.events().getFirst().item();
    }

    private static Offer offer() {
        var normal = new MenuOption(new UUID(3, 1), "Normal", eur(0), Availability.AVAILABLE);
        var large = new MenuOption(new UUID(3, 2), "Large", eur(300), Availability.SOLD_OUT);
        return new Offer(
                PIZZA.id(),
                4,
                "Pizza Margherita",
                "Tomato, fior di latte and fresh basil",
                eur(950),
                Availability.AVAILABLE,
                List.of(Allergen.GLUTEN, Allergen.MILK),
                List.of(DietaryMark.VEGETARIAN),
                List.of(new OptionGroup(new UUID(3, 0), "Size", 1, 1, List.of(normal, large))));
    }
}
