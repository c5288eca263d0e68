package dev.comanda.cart.application.port.out;

import dev.comanda.cart.domain.Coupon;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** All coupons, by their normalised code. */
public interface Coupons {

    Uni<Optional<Coupon>> find(String code);
}
