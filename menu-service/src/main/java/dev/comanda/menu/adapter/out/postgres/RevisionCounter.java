package dev.comanda.menu.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The row that counts changes of the menu. */
@ApplicationScoped
class RevisionCounter {

    /**
     * Counts a change in the caller's transaction. Locks the row, so that writers run one after the other and read only
     * committed data.
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
