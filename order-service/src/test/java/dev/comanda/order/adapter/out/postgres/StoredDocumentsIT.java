package dev.comanda.order.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.order.application.port.out.Orders;
import dev.comanda.order.domain.Examples;
import dev.comanda.order.domain.Order;
import dev.comanda.order.domain.OrderHistories;
import dev.comanda.order.domain.Placement;
import dev.comanda.order.domain.RefundResult;
import dev.comanda.order.domain.Transition;
import dev.comanda.servers.OnContext;
import dev.comanda.servers.StoredDocument;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** JSON columns must stay compatible with other releases, in both directions. */
@QuarkusTest
class StoredDocumentsIT {

    @Inject
    Orders orders;

    @Inject
    DataSource database;

    @Test
    void the_stored_format_of_a_basket_is_unchanged() {
        StoredDocument basket = StoredDocument.in(database, "orders", "id", "basket", "stored/basket.json");
        Order order = added();
        assertThat(basket.stored(order.id())).isEqualTo(basket.golden());

        basket.putBack(order.id());

        assertThat(OnContext.await(() -> orders.find(order.id()))).hasValueSatisfying(found -> {
            assertThat(found.basket().content())
                    .as("what a newer release has stored is carried")
                    .containsAllEntriesOf(order.basket().content())
                    .hasSize(order.basket().content().size() + 1);
            assertThat(found)
                    .usingRecursiveComparison()
                    .ignoringFields("basket")
                    .isEqualTo(order);
        });
    }

    @Test
    void the_stored_format_of_a_payment_is_unchanged() {
        StoredDocument payment = StoredDocument.in(database, "orders", "id", "payment", "stored/payment.json");
        Order order = added();
        Transition.Changed paid = OrderHistories.changed(order.confirm(Examples.payment(1170), Examples.NOON));
        OnContext.await(() -> orders.save(paid, Optional.empty()));
        assertThat(payment.stored(order.id())).isEqualTo(payment.golden());

        payment.putBack(order.id());

        assertThat(OnContext.await(() -> orders.find(order.id()))).contains(paid.order());
    }

    @Test
    void the_stored_format_of_early_refunds_is_unchanged() {
        StoredDocument refunds =
                StoredDocument.in(database, "orders", "id", "early_refunds", "stored/early-refunds.json");
        Order order = added();
        var progress = new RefundResult("pi_1", true, Examples.euro(100), Examples.euro(1170));
        Transition.Changed recorded = OrderHistories.changed(order.recordRefund(progress, Examples.NOON));
        OnContext.await(() -> orders.save(recorded, Optional.empty()));
        assertThat(refunds.stored(order.id())).isEqualTo(refunds.golden());

        refunds.putBack(order.id());

        assertThat(OnContext.await(() -> orders.find(order.id()))).contains(recorded.order());
    }

    private Order added() {
        Placement placement = Examples.placement();
        OnContext.await(() -> orders.add(placement, Optional.empty()));
        return placement.order();
    }
}
