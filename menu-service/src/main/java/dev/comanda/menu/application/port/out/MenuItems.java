package dev.comanda.menu.application.port.out;

import dev.comanda.menu.domain.Menu;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.Revision;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Every item there ever was. */
public interface MenuItems {

    Uni<Optional<MenuItem>> find(UUID id);

    Uni<Menu> all();

    /**
     * Stores what changed and what is said about it, all or nothing; nothing at all for an empty revision. Fails with
     * {@link StaleMenuItem} if one of the items is not in the version before its change any more.
     */
    Uni<Void> save(Revision revision);
}
