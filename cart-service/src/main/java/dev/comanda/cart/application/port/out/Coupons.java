package dev.comanda.cart.application.port.out;

import dev.comanda.cart.domain.Coupon;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** All coupons, by their normalised code. */
public interface Coupons {

    Uni<Optional<Coupon>> find(String code);

    /** @return false if the code exists already; then nothing is changed */
    Uni<Boolean> add(Coupon coupon);

    /** How many orders of the customer have reserved or used the coupon; 0 unless it counts customers. */
    Uni<Integer> usesBy(String customer, String code);
}
