package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.backing.OnContext;
import dev.comanda.cart.application.MenuContract;
import dev.comanda.cart.application.port.in.FollowMenu;
import dev.comanda.cart.application.port.out.Menu;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresMenuIT extends MenuContract {

    @Inject
    Menu menu;

    @Inject
    FollowMenu followMenu;

    @Override
    protected Menu menu() {
        return menu;
    }

    @Override
    protected FollowMenu followMenu() {
        return followMenu;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
