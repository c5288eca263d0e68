package dev.comanda.menu.application.port.in;

import dev.comanda.menu.domain.Category;
import dev.comanda.menu.domain.MenuItem;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The menu for reading. */
public interface MenuViews {

    /** Grows with every change of the menu, so that a reader knows whether what it holds is still true. */
    Uni<Long> revision();

    /** What guests see: no hidden item, no empty section, in the order of the menu. */
    Uni<MenuView> menu();

    /** What staff sees: every item, in the order of the menu. */
    Uni<List<MenuItem>> items();

    /** @param revision the one that is shown, or an older one if the menu was changed at this moment */
    record MenuView(long revision, List<Section> sections) {}

    record Section(Category category, List<MenuItem> items) {}
}
