package dev.comanda.menu.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The one row that counts the menu's changes. */
@ApplicationScoped
class RevisionCounter {

    /**
     * Counts a change in the caller's transaction. Writers take turns from here on, so that what they read afterwards is
     * committed and stays.
     */
    Uni<Void> advance() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update menu_revision set revision = revision + 1")
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Long> read() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select revision from menu_revision", Long.class)
                        .getSingleResult());
    }
}
