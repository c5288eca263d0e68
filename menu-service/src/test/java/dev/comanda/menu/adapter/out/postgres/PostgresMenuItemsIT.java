package dev.comanda.menu.adapter.out.postgres;

import static dev.comanda.menu.domain.TestItems.EUR;
import static dev.comanda.menu.domain.TestItems.MARGHERITA;
import static dev.comanda.menu.domain.TestItems.WATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.menu.application.MenuItemsContract;
import dev.comanda.menu.application.port.in.ImportMenu;
import dev.comanda.menu.application.port.in.MenuViews;
import dev.comanda.menu.application.port.out.MenuItems;
import dev.comanda.menu.domain.PlannedItem;
import dev.comanda.menu.domain.TestItems;
import dev.comanda.servers.OnContext;
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

    private OutboxRecorder recorder;

    @BeforeEach
    void an_empty_menu() throws SQLException {
        recorder = new OutboxRecorder(database);
        recorder.reset();
    }

    @Override
    protected MenuItems items() {
        return items;
    }

    @Override
    protected List<StoredEvent> events() {
        return recorder.events().stream()
                .map(event -> new StoredEvent(event.itemId(), event.version()))
                .toList();
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }

    @Test
    void a_change_whose_event_can_not_be_stored_is_rolled_back() {
        // Given
        for (long price = 1; price < OutboxRecorder.UNSTORABLE_VERSION; price++) {
            imported(price);
        }
        List<StoredEvent> before = events();

        // When
        assertThatThrownBy(() -> imported(OutboxRecorder.UNSTORABLE_VERSION)).isNotNull();

        // Then
        assertThat(await(() -> items.find(MARGHERITA)).orElseThrow().version())
                .isEqualTo(OutboxRecorder.UNSTORABLE_VERSION - 1);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void replicas_that_start_concurrently_import_the_menu_once() {
        // When
        Stream.generate(() -> CompletableFuture.runAsync(() -> imported(950)))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        assertThat(events()).containsExactlyInAnyOrder(new StoredEvent(MARGHERITA, 1), new StoredEvent(WATER, 1));
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
        var plan = TestItems.plan(
                new PlannedItem(MARGHERITA, TestItems.margherita(margherita)),
                new PlannedItem(WATER, TestItems.water(280)));
        await(() -> importMenu.importMenu(new ImportMenu.Command(plan, EUR)));
    }
}
