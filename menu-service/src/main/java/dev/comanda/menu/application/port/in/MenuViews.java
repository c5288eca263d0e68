package dev.comanda.menu.application.port.in;

import dev.comanda.menu.domain.Category;
import dev.comanda.menu.domain.MenuItem;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Reads the menu. */
public interface MenuViews {

    /** Grows with every change of the menu, so that caches can be validated. */
    Uni<Long> revision();

    /** The guests' menu: in menu order, without hidden items and empty sections. */
    Uni<MenuView> menu();

    /** Staff's menu: all items, in menu order. */
    Uni<List<MenuItem>> items();

    /** @param revision of the menu, or an older one after a concurrent change */
    record MenuView(long revision, List<Section> sections) {}

    record Section(Category category, List<MenuItem> items) {}
}
