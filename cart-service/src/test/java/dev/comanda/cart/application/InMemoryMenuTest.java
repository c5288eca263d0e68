package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
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
    protected UpdateMenuCopy updateMenuCopy() {
        return menu;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
