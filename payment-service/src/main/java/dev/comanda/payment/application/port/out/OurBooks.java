package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.OrderMoney;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known here of charges and orders, to be read many at once. */
public interface OurBooks {

    /** Those that are known. */
    Uni<List<Charge>> charges(Collection<ChargeId> ids);

    /** One of each order, whether anything is known of it or not. */
    Uni<List<OrderMoney>> moneyOf(Collection<UUID> orders);

    /**
     * Orders that said something since {@code since}, or a charge of which changed since then, ascending.
     *
     * @param after the last one of the page before; empty for the first page
     * @param most how many at most
     */
    Uni<List<UUID>> changed(Instant since, Optional<UUID> after, int most);
}
