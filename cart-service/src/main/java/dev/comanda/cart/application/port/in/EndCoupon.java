package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Coupon;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Ends a coupon permanently; implemented by the database adapter, as there is nothing to decide. */
public interface EndCoupon {

    /**
     * Ends it; idempotent. Orders that have used it keep it.
     *
     * @param code in any case
     * @return the ended coupon; empty if there is none
     */
    Uni<Optional<Coupon>> end(String code);
}
