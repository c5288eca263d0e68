package dev.comanda.menu.adapter.out.postgres;

import static dev.comanda.menu.domain.Samples.EUR;
import static dev.comanda.menu.domain.Samples.MARGHERITA;
import static dev.comanda.menu.domain.Samples.WATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.backing.OnContext;
import dev.comanda.menu.application.MenuItemsContract;
import dev.comanda.menu.application.port.in.ImportMenu;
import dev.comanda.menu.application.port.in.MenuViews;
import dev.comanda.menu.application.port.out.MenuItems;
import dev.comanda.menu.domain.PlannedItem;
import dev.comanda.menu.domain.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresMenuItemsIT extends MenuItemsContract {

    @Inject
    MenuItems items;

    @Inject
    MenuViews views;

    @Inject
    ImportMenu importMenu;

    @Inject
    AgroalDataSource database;

    private OutboxWitness witness;

    @BeforeEach
    void an_empty_menu() throws SQLException {
        witness = new OutboxWitness(database);
        witness.startAfresh();
    }

    @Override
    protected MenuItems items() {
        return items;
    }

    @Override
    protected List<Said> said() {
        return witness.said().stream()
                .map(said -> new Said(said.itemId(), said.version()))
                .toList();
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Test
    void a_change_that_cannot_be_said_is_not_made() {
        // Given
        for (long price = 1; price < OutboxWitness.UNSPEAKABLE_VERSION; price++) {
            imported(price);
        }
        List<Said> before = said();

        // When
        assertThatThrownBy(() -> imported(OutboxWitness.UNSPEAKABLE_VERSION)).isNotNull();

        // Then
        assertThat(await(() -> items.find(MARGHERITA)).orElseThrow().version())
                .isEqualTo(OutboxWitness.UNSPEAKABLE_VERSION - 1);
        assertThat(said()).isEqualTo(before);
    }

    @Test
    void replicas_that_start_at_once_import_the_menu_once() {
        // When
        Stream.generate(() -> CompletableFuture.runAsync(() -> imported(950)))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        assertThat(said()).containsExactlyInAnyOrder(new Said(MARGHERITA, 1), new Said(WATER, 1));
    }

    @Test
    void the_revision_grows_with_each_change_and_only_then() {
        // Given
        imported(950);
        long first = await(views::revision);

        // When
        imported(950);
        long same = await(views::revision);
        imported(960);
        long next = await(views::revision);

        // Then
        assertThat(same).isEqualTo(first);
        assertThat(next).isGreaterThan(first);
        assertThat(await(views::menu).revision()).isEqualTo(next);
    }

    private void imported(long margherita) {
        var plan = Samples.plan(
                new PlannedItem(MARGHERITA, Samples.margherita(margherita)),
                new PlannedItem(WATER, Samples.water(280)));
        await(() -> importMenu.importMenu(new ImportMenu.Command(plan, EUR)));
    }
}
