package dev.comanda.payment.application.port.out.reconciliation;

import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.reconciliation.OrderLedger;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our own ledger: charges, payments and the payment state of orders, read in bulk. */
public interface Ledger {

    /** The known ones of {@code ids}. */
    Uni<List<Charge>> charges(Collection<ChargeId> ids);

    /** One for each order, empty if nothing is known about it. */
    Uni<List<OrderLedger>> orders(Collection<UUID> orders);

    /**
     * Ids of orders with an event or a changed charge since {@code since}, ascending.
     *
     * @param after the last id of the previous page; empty for the first page
     * @param most the maximum number
     */
    Uni<List<UUID>> changedOrders(Instant since, Optional<UUID> after, int most);
}
