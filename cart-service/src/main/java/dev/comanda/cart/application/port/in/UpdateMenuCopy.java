package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.MenuItem;
import io.smallrye.mutiny.Uni;

/** Updates this service's copy of the menu; implemented by the database adapter, as there is nothing to decide. */
public interface UpdateMenuCopy {

    /** Stores {@code item} unless the same or a newer version is stored. */
    Uni<Void> update(MenuItem item);
}
