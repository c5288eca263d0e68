package dev.comanda.menu.application;

import dev.comanda.menu.application.port.out.MenuItems;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;

class InMemoryMenuItemsTest extends MenuItemsContract {

    private final InMemoryMenuItems items = new InMemoryMenuItems();

    @Override
    protected MenuItems items() {
        return items;
    }

    @Override
    protected List<StoredEvent> events() {
        return items.events().stream()
                .map(event -> new StoredEvent(event.item().id(), event.item().version()))
                .toList();
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
