package dev.comanda.menu.application.port.out;

import dev.comanda.menu.domain.Menu;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.Revision;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** All items, including hidden ones. */
public interface MenuItems {

    Uni<Optional<MenuItem>> find(UUID id);

    Uni<Menu> all();

    /**
     * Stores the changes and their events atomically; does nothing for an empty revision. Fails with
     * {@link StaleMenuItem} if one of the items has changed since it was loaded.
     */
    Uni<Void> save(Revision revision);
}
