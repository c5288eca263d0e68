package dev.comanda.menu.application;

import dev.comanda.menu.application.port.out.MenuItems;
import dev.comanda.menu.application.port.out.StaleMenuItem;
import dev.comanda.menu.domain.Menu;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.menu.domain.Revision;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The menu in memory, with all its events. */
final class InMemoryMenuItems implements MenuItems {

    private final List<MenuItemChanged> events = new ArrayList<>();
    private Menu menu = new Menu(List.of(), List.of());
    private Runnable meanwhile = () -> {};

    List<MenuItemChanged> events() {
        return List.copyOf(events);
    }

    /** Runs {@code otherChange} once, between the next load and save. */
    void beforeNextSave(Runnable otherChange) {
        meanwhile = () -> {
            meanwhile = () -> {};
            otherChange.run();
        };
    }

    @Override
    public Uni<Optional<MenuItem>> find(UUID id) {
        return Uni.createFrom().item(() -> found(id));
    }

    @Override
    public Uni<Menu> all() {
        return Uni.createFrom().item(() -> menu);
    }

    @Override
    public Uni<Void> save(Revision revision) {
        return Uni.createFrom().voidItem().invoke(() -> {
            meanwhile.run();
            revision.events().forEach(event -> requireFresh(event.item()));
            menu = revision.appliedTo(menu);
            events.addAll(revision.events());
        });
    }

    private Optional<MenuItem> found(UUID id) {
        return menu.items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private void requireFresh(MenuItem item) {
        long before = found(item.id()).map(MenuItem::version).orElse(0L);
        if (item.version() != before + 1) {
            throw new StaleMenuItem(item.id());
        }
    }
}
