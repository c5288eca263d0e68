package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.FollowMenu;
import dev.comanda.cart.application.port.out.Menu;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryMenuTest extends MenuContract {

    private final InMemoryMenu menu = new InMemoryMenu();

    @Override
    protected Menu menu() {
        return menu;
    }

    @Override
    protected FollowMenu followMenu() {
        return menu;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
