package dev.comanda.menu.adapter.out.postgres;

import dev.comanda.menu.application.port.out.MenuItems;
import dev.comanda.menu.application.port.out.StaleMenuItem;
import dev.comanda.menu.domain.Menu;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.menu.domain.Revision;
import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.Outbox;
import dev.comanda.messaging.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresMenuItems implements MenuItems {

    private final CategoryRows categories;
    private final MenuItemRows items;
    private final RevisionCounter revisions;
    private final Transactions transactions;
    private final Outbox outbox;
    private final EventMapping<MenuItemChanged> mapping;

    PostgresMenuItems(
            CategoryRows categories,
            MenuItemRows items,
            RevisionCounter revisions,
            Transactions transactions,
            Outbox outbox,
            EventMapping<MenuItemChanged> mapping) {
        this.categories = categories;
        this.items = items;
        this.revisions = revisions;
        this.transactions = transactions;
        this.outbox = outbox;
        this.mapping = mapping;
    }

    @Override
    public Uni<Optional<MenuItem>> find(UUID id) {
        return Sessions.withSession(() -> items.findById(id))
                .map(row -> Optional.ofNullable(row).map(MenuItemRow::toDomain));
    }

    @Override
    public Uni<Menu> all() {
        return Sessions.withSession(() ->
                categories.all().chain(known -> items.all().map(all -> new Menu(known, all))));
    }

    @Override
    public Uni<Void> save(Revision revision) {
        return revision.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions
                        .run(() -> store(revision))
                        .onFailure(SqlFailures::isConflict)
                        .transform(StaleMenuItem::new);
    }

    private Uni<Void> store(Revision revision) {
        List<MenuItem> changed =
                revision.events().stream().map(MenuItemChanged::item).toList();
        return revisions
                .advance()
                .chain(() -> categories.store(revision.categories()))
                .chain(() -> items.store(changed))
                .chain(() -> outbox.append(
                        revision.events().stream().map(mapping::toOutgoing).toList()));
    }
}
