package dev.comanda.cart.application.port.out;

import dev.comanda.cart.domain.MenuItem;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** This service's copy of the menu. */
public interface Menu {

    /** Those of {@code itemIds} that are known, by id. */
    Uni<Map<UUID, MenuItem>> items(Set<UUID> itemIds);
}
