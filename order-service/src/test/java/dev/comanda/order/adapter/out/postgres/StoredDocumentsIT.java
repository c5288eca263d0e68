package dev.comanda.order.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.backing.OnContext;
import dev.comanda.backing.StoredDocument;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Examples;
import dev.comanda.order.domain.Lives;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.RefundProgress;
import dev.comanda.order.domain.Transition;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What lies in the database was written by other releases: it has to be read by this one, and what this one writes by them. */
@QuarkusTest
class StoredDocumentsIT {

    @Inject
    Orders orders;

    @Inject
    DataSource database;

    @Test
    void a_basket_is_written_and_read_as_ever() {
        StoredDocument basket = StoredDocument.in(database, "orders", "id", "basket", "stored/basket.json");
        Order order = added();
        assertThat(basket.stored(order.id())).isEqualTo(basket.golden());

        basket.putBack(order.id());

        assertThat(OnContext.await(() -> orders.find(order.id()))).contains(order);
    }

    @Test
    void a_payment_is_written_and_read_as_ever() {
        StoredDocument payment = StoredDocument.in(database, "orders", "id", "payment", "stored/payment.json");
        Order order = added();
        Transition.Changed paid = Lives.changed(order.confirm(Examples.payment(1170), Examples.NOON));
        OnContext.await(() -> orders.save(paid, Optional.empty()));
        assertThat(payment.stored(order.id())).isEqualTo(payment.golden());

        payment.putBack(order.id());

        assertThat(OnContext.await(() -> orders.find(order.id()))).contains(paid.order());
    }

    @Test
    void early_refunds_are_written_and_read_as_ever() {
        StoredDocument refunds =
                StoredDocument.in(database, "orders", "id", "early_refunds", "stored/early-refunds.json");
        Order order = added();
        var progress = new RefundProgress("pi_1", true, Examples.euro(100), Examples.euro(1170));
        Transition.Changed told = Lives.changed(order.refunded(progress, Examples.NOON));
        OnContext.await(() -> orders.save(told, Optional.empty()));
        assertThat(refunds.stored(order.id())).isEqualTo(refunds.golden());

        refunds.putBack(order.id());

        assertThat(OnContext.await(() -> orders.find(order.id()))).contains(told.order());
    }

    private Order added() {
        Placement placement = Examples.placement();
        OnContext.await(() -> orders.add(placement, Optional.empty()));
        return placement.order();
    }
}
