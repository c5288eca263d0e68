package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.MenuItem;
import io.smallrye.mutiny.Uni;

/** Keeps this service's copy of the menu; there is nothing to decide, so the store itself implements it. */
public interface FollowMenu {

    /** Takes {@code item} unless a version as new is known. */
    Uni<Void> take(MenuItem item);
}
