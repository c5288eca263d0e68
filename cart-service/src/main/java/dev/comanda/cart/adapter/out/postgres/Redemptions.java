package dev.comanda.cart.adapter.out.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The uses of coupons. The conditional update decides who gets the last one; the unique row makes sure that an order
 * takes, keeps and gives back one use at most.
 */
@ApplicationScoped
class Redemptions {

    private static final String TAKE = """
            update coupons set used = used + 1
            where code = :code and (total_limit is null or used < total_limit)""";

    private static final String REMEMBER = """
            insert into coupon_redemptions (order_id, code, customer, state)
            values (:orderId, :code, :customer, 'reserved')""";

    private static final String COMMIT = """
            update coupon_redemptions set state = 'committed' where order_id = :orderId and state = 'reserved'""";

    private static final String RELEASE = """
            with released as (
                update coupon_redemptions set state = 'released' where order_id = :orderId and state <> 'released'
                returning code)
            update coupons set used = used - 1 where code in (select code from released)""";

    /** Fails with {@link CouponUsedUp} if no use is left. */
    Uni<Void> reserve(String code, UUID orderId, String customer) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE)
                        .setParameter("code", code)
                        .executeUpdate()
                        .invoke(Redemptions::mustBeOne)
                        .chain(() -> session.createNativeQuery(REMEMBER)
                                .setParameter("orderId", orderId)
                                .setParameter("code", code)
                                .setParameter("customer", customer)
                                .executeUpdate())
                        .replaceWithVoid());
    }

    Uni<Void> commit(UUID orderId) {
        return update(COMMIT, orderId);
    }

    Uni<Void> release(UUID orderId) {
        return update(RELEASE, orderId);
    }

    private static Uni<Void> update(String sql, UUID orderId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(sql)
                        .setParameter("orderId", orderId)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private static void mustBeOne(int taken) {
        if (taken == 0) {
            throw new CouponUsedUp();
        }
    }
}
