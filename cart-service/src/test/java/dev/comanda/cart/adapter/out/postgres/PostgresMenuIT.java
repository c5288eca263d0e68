package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.MenuContract;
import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresMenuIT extends MenuContract {

    @Inject
    Menu menu;

    @Inject
    UpdateMenuCopy updateMenuCopy;

    @Override
    protected Menu menu() {
        return menu;
    }

    @Override
    protected UpdateMenuCopy updateMenuCopy() {
        return updateMenuCopy;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
