package dev.comanda.menu.application;

import dev.comanda.menu.application.port.in.ChangeMenuItem;
import dev.comanda.menu.application.port.out.MenuItems;
import dev.comanda.menu.domain.ChangeDecision;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.menu.domain.Revision;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.OptionalLong;

@ApplicationScoped
class ChangeMenuItemService implements ChangeMenuItem {

    private final MenuItems items;
    private final InstantSource clock;

    ChangeMenuItemService(MenuItems items, InstantSource clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public Uni<Result> change(Command command) {
        return items.find(command.itemId())
                .chain(found -> found.map(item -> change(item, command))
                        .orElseGet(() -> Uni.createFrom().item(new UnknownItem())));
    }

    private Uni<Result> change(MenuItem item, Command command) {
        if (isOutdated(command.onlyIfVersion(), item)) {
            return Uni.createFrom().item(new Outdated(item.version()));
        }
        return switch (item.change(command.change(), clock.instant())) {
            case ChangeDecision.Changed(MenuItemChanged event) ->
                items.save(Revision.of(event)).replaceWith(new Done(event.item()));
            case ChangeDecision.Unchanged(MenuItem same) -> Uni.createFrom().item(new Done(same));
            case ChangeDecision.Refusal refusal -> Uni.createFrom().item(new Refused(refusal));
        };
    }

    private static boolean isOutdated(OptionalLong seen, MenuItem item) {
        return seen.isPresent() && seen.getAsLong() != item.version();
    }
}
