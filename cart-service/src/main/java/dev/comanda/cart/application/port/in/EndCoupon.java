package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Coupon;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Ends a coupon for good; there is nothing to decide, so the store itself implements it. */
public interface EndCoupon {

    /**
     * Orders that have it keep it; ending it again changes nothing.
     *
     * @param code in any case
     * @return the coupon as it is then; empty if there is none
     */
    Uni<Optional<Coupon>> end(String code);
}
