package dev.comanda.menu.application;

import dev.comanda.menu.application.port.in.ImportMenu;
import dev.comanda.menu.application.port.out.MenuItems;
import dev.comanda.menu.domain.MenuPlan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

@ApplicationScoped
class ImportMenuService implements ImportMenu {

    private final MenuItems items;
    private final InstantSource clock;

    ImportMenuService(MenuItems items, InstantSource clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public Uni<Result> importMenu(Command command) {
        MenuPlan plan = command.plan();
        if (!plan.currency().equals(command.currency())) {
            return Uni.createFrom().item(new WrongCurrency(plan.currency(), command.currency()));
        }
        return apply(plan);
    }

    private Uni<Result> apply(MenuPlan plan) {
        return items.all()
                .map(menu -> menu.planChanges(plan, clock.instant()))
                .call(items::save)
                .map(revision -> new Imported(revision.events().size()));
    }
}
