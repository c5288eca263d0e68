package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.cart.domain.MenuItem;
import dev.comanda.messaging.Sessions;
import dev.comanda.messaging.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresMenu implements Menu, UpdateMenuCopy {

    private final Transactions transactions;

    PostgresMenu(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Map<UUID, MenuItem>> items(Set<UUID> itemIds) {
        if (itemIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Sessions.withSession(() -> MenuItemRow.<MenuItemRow>list("id in ?1", itemIds))
                .map(found -> found.stream()
                        .map(MenuItemRow::toDomain)
                        .collect(Collectors.toMap(MenuItem::id, Function.identity())));
    }

    @Override
    public Uni<Void> update(MenuItem item) {
        return transactions.run(() -> MenuItemRow.<MenuItemRow>findById(item.id(), LockModeType.PESSIMISTIC_WRITE)
                .chain(known -> write(known, item)));
    }

    private static Uni<Void> write(@Nullable MenuItemRow known, MenuItem newer) {
        if (known == null) {
            return MenuItemRow.from(newer).persist().replaceWithVoid();
        }
        if (known.version < newer.version()) {
            known.update(newer);
        }
        return Uni.createFrom().voidItem();
    }
}
